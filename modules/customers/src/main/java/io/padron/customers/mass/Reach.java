package io.padron.customers.mass;

/**
 * How far an audience reaches now.
 *
 * @param customers how many belong to it
 * @param highest the highest number among them; 0 when there is nobody
 */
public record Reach(long customers, long highest) {}

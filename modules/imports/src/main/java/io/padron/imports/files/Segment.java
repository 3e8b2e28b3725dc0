package io.padron.imports.files;

/**
 * A part of a staged file that can be read by itself.
 *
 * @param number counted from 0
 * @param offset the byte in the staged file where its first row begins
 * @param firstIndex how many data rows stand before it in the file
 * @param rows how many data rows it has, at least one
 */
public record Segment(int number, long offset, int firstIndex, int rows) {}

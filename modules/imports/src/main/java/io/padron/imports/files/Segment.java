package io.padron.imports.files;

/**
 * A part of a staged file that can be read by itself.
 *
 * @param number counted from 0
 * @param offset the byte in the staged file where its first row begins
 * @param firstIndex the number of data rows before it in the file
 * @param rows the number of its data rows, at least one
 */
public record Segment(int number, long offset, int firstIndex, int rows) {}

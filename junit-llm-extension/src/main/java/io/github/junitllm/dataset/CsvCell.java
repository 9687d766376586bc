package io.github.junitllm.dataset;

/** One cell of a CSV file: its text without quotes, and where it begins. */
record CsvCell(String text, Position position) {}

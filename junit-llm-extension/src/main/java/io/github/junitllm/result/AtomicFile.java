package io.github.junitllm.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Replaces a file as a whole: a reader sees what was there before or what is there now, never half of it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class AtomicFile {

    /** Writes what the file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes it all. */
        void writeTo(Writer out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Replaces a file.
     *
     * @param writer names who writes, because two must not share what is unfinished
     */
    public static void write(Path file, String writer, Content content) throws IOException {
        // Not a temporary file: those are for their owner's eyes only, and a report is for everybody's.
        Path unfinished = file.resolveSibling("." + file.getFileName() + "-" + writer + ".tmp");
        try {
            // Encodes leniently: a lone surrogate in a file name or a notice must not cost the report.
            try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(unfinished), UTF_8))) {
                content.writeTo(out);
            }
            move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, REPLACE_EXISTING);
        }
    }
}

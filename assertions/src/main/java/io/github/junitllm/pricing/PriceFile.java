package io.github.junitllm.pricing;

import static java.util.Objects.requireNonNull;

import io.github.junitllm.evaluation.EvaluationException;
import io.github.junitllm.evaluation.EvaluationException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds price tables: the shipped one, and those of users. */
final class PriceFile {

    private static final String SHIPPED = "prices.json";

    private PriceFile() {}

    static PriceTable shipped() {
        return read(requireNonNull(PriceFile.class.getResource(SHIPPED), SHIPPED));
    }

    static PriceTable read(Path file) {
        try {
            return PriceTableReader.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new EvaluationException(Kind.SETUP, "The price table [" + file + "] cannot be read: " + e, e);
        }
    }

    static PriceTable read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return PriceTableReader.read(resource.toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The price table [" + resource + "] cannot be read", e);
        }
    }
}

package io.github.junitllm.pricing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Names prices so that the same ones have the same name in every JVM, in whatever order they were given. */
final class PriceIdentity {

    private static final int DIGITS = 8;

    private PriceIdentity() {}

    static String of(List<PriceTable> tables) {
        String date = tables.get(tables.size() - 1).date().map(day -> day + " ").orElse("");
        return date
                + hash(tables.stream()
                        .map(PriceIdentity::lines)
                        .filter(lines -> !lines.isEmpty())
                        .collect(Collectors.joining("\n\n")));
    }

    private static String lines(PriceTable table) {
        return table.canonical().sorted().collect(Collectors.joining("\n"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

package io.github.junitllm.report;

import java.io.IOException;

/** Writes any text so that a browser shows it and does nothing else with it, as content and within quotes. */
final class HtmlEscaper {

    private HtmlEscaper() {}

    static void write(String text, Appendable out) throws IOException {
        String visible = VisibleText.of(text);
        int written = 0;
        for (int at = 0; at < visible.length(); at++) {
            String reference = reference(visible.charAt(at));
            if (!reference.isEmpty()) {
                out.append(visible, written, at).append(reference);
                written = at + 1;
            }
        }
        out.append(visible, written, visible.length());
    }

    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}

package io.github.junitllm.report;

import java.io.IOException;

/** Writes any text so that a browser shows it and does nothing else with it, as content and within quotes. */
final class HtmlEscaper {

    private HtmlEscaper() {}

    static void write(String text, Appendable out) throws IOException {
        String visible = VisibleText.of(text);
        for (int at = 0; at < visible.length(); at++) {
            char c = visible.charAt(at);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}

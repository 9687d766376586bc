package io.github.junitllm.text;

/**
 * Masks what is assigned to a secret's name: {@code api_key=…}, {@code "apiKey": "…"}, {@code password: …}.
 *
 * <p>It looks from each {@code =} and {@code :} a bounded way to the left for a name and to the right for what tells
 * a secret, and passes each secret once, so it takes linear time on any text.
 */
final class AssignedSecrets {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LOOK = 256;
    private static final int LONGEST_GAP = 4;
    private static final String QUOTES = "\"'`";
    private static final String ENDS_BARE_VALUE = " \t\r\n,;&<>)}]\"'`\\";

    private final String text;
    private final SecretListener found;
    private final StringBuilder masked = new StringBuilder();
    private int copied;

    private AssignedSecrets(String text, SecretListener found) {
        this.text = text;
        this.found = found;
    }

    static String mask(String text, SecretListener found) {
        return new AssignedSecrets(text, found).mask();
    }

    private String mask() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c == '=' || c == ':') && at >= copied) {
                maskValueAfter(at);
            }
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    private void maskValueAfter(int operator) {
        String before = nameBefore(operator);
        if (before.isEmpty()) {
            return;
        }
        SecretName.of(before).ifPresent(name -> {
            int start = skip(operator + 1, "=>: ");
            int quote = skip(start, "\\");
            boolean quoted = quote < text.length() && QUOTES.indexOf(text.charAt(quote)) >= 0;
            int from = quoted ? quote + 1 : start;
            String tail = quoted ? "\\" : ".!?:";
            int limit = Math.min(text.length(), from + LONGEST_LOOK);
            int stop = quoted ? closing(from, limit, text.charAt(quote)) : bareEnd(from, limit);
            if (name.isSecret(text.substring(from, without(tail, from, stop)))) {
                replace(from, without(tail, from, rest(stop, limit)), name.label());
            }
        });
    }

    private void replace(int from, int to, String label) {
        found.found(label, text.substring(from, to));
        masked.append(text, copied, from).append(Secrets.replacement(label));
        copied = to;
    }

    /** A secret that goes on behind what was looked at goes as a whole. */
    private int rest(int stop, int limit) {
        return stop < limit ? stop : bareEnd(stop, text.length());
    }

    private String nameBefore(int operator) {
        int end = operator;
        int farthest = Math.max(copied, operator - LONGEST_GAP);
        while (end > farthest && " \"'`\\".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        farthest = Math.max(copied, end - LONGEST_NAME);
        while (start > farthest && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private int skip(int from, String skipped) {
        int at = from;
        while (at < text.length() && at < from + LONGEST_GAP && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int closing(int from, int limit, char quote) {
        int at = from;
        while (at < limit && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private int bareEnd(int from, int limit) {
        int at = from;
        while (at < limit && ENDS_BARE_VALUE.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int without(String tail, int from, int to) {
        int at = to;
        while (at > from && tail.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean isNamePart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }
}

package io.github.junitllm.text;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of secret that is known by how it looks.
 *
 * <p>Only where the trigger stands is the pattern tried, and only there. A pattern takes linear time in total where
 * it fails after a bounded number of characters, or has consumed what it looked at.
 *
 * @param label what the replacement says it was
 * @param start where a trigger counts
 * @param trigger the text that every secret of this kind begins with
 * @param pattern the secret from the trigger on; where it has a group, the group alone is secret
 * @param plausible tells a secret from prose that looks alike
 */
record KeyShape(String label, Start start, String trigger, Pattern pattern, Predicate<String> plausible) {

    enum Start {
        ANYWHERE,
        WORD
    }

    static KeyShape word(String label, String trigger, String rest) {
        return word(label, trigger, rest, secret -> true);
    }

    static KeyShape word(String label, String trigger, String rest, Predicate<String> plausible) {
        return of(label, Start.WORD, trigger, rest, plausible);
    }

    static KeyShape anywhere(String label, String trigger, String rest) {
        return of(label, Start.ANYWHERE, trigger, rest, secret -> true);
    }

    private static KeyShape of(String label, Start start, String trigger, String rest, Predicate<String> plausible) {
        return new KeyShape(label, start, trigger, Pattern.compile(Pattern.quote(trigger) + rest), plausible);
    }

    /** Masks the secrets of this kind, and tells the listener what each of them was. */
    String mask(String text, SecretListener found) {
        int at = text.indexOf(trigger);
        if (at < 0) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        int group = Math.min(1, matcher.groupCount());
        int copied = 0;
        while (at >= 0) {
            int next = at + trigger.length();
            if (starts(text, at) && matcher.region(at, text.length()).lookingAt()) {
                if (plausible.test(matcher.group(group))) {
                    found.found(label, matcher.group(group));
                    masked.append(text, copied, matcher.start(group)).append(Secrets.replacement(label));
                    copied = matcher.end(group);
                }
                next = matcher.end();
            }
            at = text.indexOf(trigger, next);
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    private boolean starts(String text, int at) {
        return start == Start.ANYWHERE || at == 0 || !isLetterOrDigit(text.charAt(at - 1)) || endsEscape(text, at);
    }

    /** JSON or a URL within the text puts an escape before the secret that ends in a letter or digit. */
    private static boolean endsEscape(String text, int at) {
        return (at >= 2 && text.charAt(at - 2) == '\\' && "nrtbf".indexOf(text.charAt(at - 1)) >= 0)
                || (at >= 3 && text.charAt(at - 3) == '%' && isHex(text, at - 2, at))
                || (at >= 6 && text.startsWith("\\u", at - 6) && isHex(text, at - 4, at));
    }

    private static boolean isHex(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}

package io.github.junitllm.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.junitllm.text.Secrets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Masks known shapes of keys, tokens and passwords before a text reaches a file. What stands in a secret's place says
 * what it was: {@code [masked openai-key]}.
 *
 * <p>It takes linear time on any text, as long as the patterns that a user adds do. A password that is a plain word is
 * not told from prose and stays.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SecretMasker {

    private static final String CUSTOM = Matcher.quoteReplacement(Secrets.replacement("custom"));

    private final List<Pattern> custom;

    private SecretMasker(List<Pattern> custom) {
        this.custom = List.copyOf(custom);
    }

    /** Creates a masker of the known shapes. */
    public static SecretMasker standard() {
        return new SecretMasker(List.of());
    }

    /** Creates a masker of the known shapes and of what the given patterns match, shown as {@code [masked custom]}. */
    public static SecretMasker withPatterns(List<Pattern> patterns) {
        return new SecretMasker(patterns);
    }

    /** Masks the secrets in a text. */
    public String mask(String text) {
        String masked = text;
        for (Pattern pattern : custom) {
            masked = pattern.matcher(masked).replaceAll(CUSTOM);
        }
        return Secrets.mask(masked);
    }

    /**
     * Masks the secrets in all strings of a tree, field names included, and makes them strings that UTF-8 can hold; the
     * given tree stays as it is.
     */
    public JsonNode mask(JsonNode tree) {
        return JsonStrings.rewrite(tree, this::mask);
    }

    private String mask(@Nullable String field, String value) {
        String masked = mask(WellFormed.of(value));
        return field == null || masked.length() < Secrets.SHORTEST ? masked : Secrets.maskValue(field, masked);
    }
}

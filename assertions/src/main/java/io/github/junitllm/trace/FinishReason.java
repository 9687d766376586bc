package io.github.junitllm.trace;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Why a model stopped, whatever its provider calls it. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum FinishReason {
    /** The model said all it had to say. */
    STOP,
    /** The answer is truncated: the token limit was reached. */
    LENGTH,
    /** The model waits for the result of a tool. */
    TOOL_CALL,
    /** The provider withheld the answer or a part of it. */
    CONTENT_FILTER,
    /** The provider failed while the model spoke. */
    ERROR,
    /** A reason without a common name. */
    OTHER;

    /** Reads a provider's own word, in upper or lower case. */
    public static FinishReason of(String word) {
        return FinishReasonWords.find(word).orElse(OTHER);
    }

    /** Reads providers' own words; what stands for "no word" is left out. */
    static List<FinishReason> read(List<String> words) {
        return words.stream()
                .flatMap(word -> FinishReasonWords.find(word).stream())
                .toList();
    }

    /** Returns the word for it in the OpenTelemetry conventions, for example {@code tool_call}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

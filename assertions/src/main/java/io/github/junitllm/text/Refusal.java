package io.github.junitllm.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Recognises a refusal by what a sentence of it begins with, in English: an apology or not, then "I can't", "I'm
 * unable to", "I won't", then a verb of helping. So "I can't find order A-71" and "I'm sorry for the delay" are
 * answers, and so is a refusal that is quoted within a sentence. It knows no other language, no irony, and no refusal
 * that avoids these words; a judge does.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Refusal {

    /** As many openings as people use: each repetition of a group costs stack, and an answer may repeat one for ever. */
    private static final String OPENING =
            "(?:(?:i'm|i am|we're|we are) (?:very |really |so |terribly )?(?:sorry|afraid)(?:,? but|,? that|,)? "
                    + "|(?:sorry|unfortunately|i apologi[sz]e|my apologies|apologies)(?:,? but|,)? "
                    + "|as an? (?:ai|artificial intelligence|language model)(?: [a-z]+){0,3},? ){0,5}";

    private static final String SUBJECT = "(?:i|we) ";

    private static final String INABILITY =
            "(?:can't|cannot|can not|(?:won't|will not)(?: be able to)?|could not|couldn't|"
                    + "am unable to|are unable to|am not able to|are not able to|am not allowed to|am not permitted to|"
                    + "must refuse to|have to refuse to|refuse to)";

    private static final String HELPING =
            "(?:help(?! but )|assist|comply|do that|do this|fulfil|fulfill|answer (?:that|this)|"
                    + "discuss|engage|participate|support (?:that|this)|continue with|share (?:that|this)|"
                    + "provide (?:that|this|assistance|help|guidance|advice|information|instructions|details)|"
                    + "(?:create|generate|write|produce) (?:that|this|such|content))";

    private static final String DECLINING = "(?:must|have to|need to|will have to)(?: respectfully| politely)? decline";

    private static final Pattern REFUSAL =
            Pattern.compile(OPENING + SUBJECT + "(?:" + INABILITY + " " + HELPING + "|" + DECLINING + ")\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\R");

    private Refusal() {}

    /** Returns the first sentence that refuses. */
    public static Optional<String> sentenceOf(String answer) {
        return SENTENCE_END
                .splitAsStream(answer)
                .map(String::strip)
                .filter(sentence -> REFUSAL.matcher(normalised(sentence)).lookingAt())
                .findFirst();
    }

    private static String normalised(String sentence) {
        return sentence.replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replace("i'm unable", "i am unable")
                .replace("i'm not", "i am not")
                .replace("we're unable", "we are unable")
                .replace("we're not", "we are not");
    }
}

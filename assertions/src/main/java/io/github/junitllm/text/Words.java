package io.github.junitllm.text;

import java.util.StringJoiner;
import java.util.StringTokenizer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Words as people count them: stretches without white space. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Words {

    /** White space of Unicode that people write, also the spaces that do not break. */
    private static final String SPACE =
            " \t\n\r\f\u000B\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
                    + "\u2028\u2029\u202F\u205F\u3000";

    private Words() {}

    /** Returns how many words a text has. */
    public static long count(String text) {
        return new StringTokenizer(text, SPACE).countTokens();
    }

    /** Returns the words of a text with one space between them. */
    public static String joined(String text) {
        StringTokenizer words = new StringTokenizer(text, SPACE);
        StringJoiner joined = new StringJoiner(" ");
        while (words.hasMoreTokens()) {
            joined.add(words.nextToken());
        }
        return joined.toString();
    }
}

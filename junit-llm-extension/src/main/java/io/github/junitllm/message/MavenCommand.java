package io.github.junitllm.message;

import io.github.junitllm.text.Excerpt;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The command that runs one test again, with a setting of this library. */
@API(status = Status.INTERNAL, since = "0.1")
public final class MavenCommand {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.,:/=#-]+");
    private static final Pattern INTEGRATION_TEST = Pattern.compile("IT.*|.*IT|.*ITCase");

    private MavenCommand() {}

    /**
     * Returns a command for a shell.
     *
     * @param test the test method, as records name it
     * @param key the setting's key
     * @param value its value
     */
    public static String running(String test, String key, String value) {
        String name = name(test);
        String goal = INTEGRATION_TEST.matcher(outermostClass(name)).matches() ? "verify -Dit.test=" : "test -Dtest=";
        return "mvn " + goal + quoted(name) + " -D" + key + "=" + quoted(value);
    }

    /** Surefire knows a class without its package and a method without its parameters. */
    private static String name(String test) {
        int method = test.indexOf('#');
        int parameters = test.indexOf('(');
        return test.substring(test.lastIndexOf('.', method) + 1, parameters < 0 ? test.length() : parameters);
    }

    private static String outermostClass(String name) {
        return name.split("[$#]", 2)[0];
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + Excerpt.of(word).replace("'", "'\\''") + "'";
    }
}

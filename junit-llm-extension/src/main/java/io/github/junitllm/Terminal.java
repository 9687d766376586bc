package io.github.junitllm;

import java.io.Console;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Whether somebody watches the standard output on a terminal. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        return isTerminal(System.console());
    }

    /** From Java 22 on there is a console also for a pipe, and it can be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}

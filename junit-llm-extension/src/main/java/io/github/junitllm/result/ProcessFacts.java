package io.github.junitllm.result;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system tells about a process.
 *
 * @param pid its id
 * @param start when it started
 * @param command the path of its executable; {@code null} where it cannot be read
 * @param commandLine the executable and its arguments; {@code null} where they cannot be read, as on Windows
 */
record ProcessFacts(
        long pid,
        Instant start,
        @Nullable String command,
        @Nullable String commandLine) {

    private static final Set<String> JAVA = Set.of("java", "java.exe", "javaw.exe");

    boolean isJava() {
        if (command == null) {
            return false;
        }
        int nameStart = Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1;
        return JAVA.contains(command.substring(nameStart).toLowerCase(Locale.ROOT));
    }
}

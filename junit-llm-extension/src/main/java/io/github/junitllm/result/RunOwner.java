package io.github.junitllm.result;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the process that a run belongs to: all JVMs that one Maven invocation forks have the same owner. */
final class RunOwner {

    private static final Pattern MAVEN = Pattern.compile(
            "org\\.codehaus\\.plexus\\.classworlds\\.launcher\\.Launcher|plexus-classworlds|org\\.apache\\.maven\\.wrapper\\.");
    private static final Pattern FORK =
            Pattern.compile("surefirebooter[^/\\\\\\s]*\\.jar|org\\.apache\\.maven\\.surefire\\.booter\\.ForkedBooter");
    private static final String MAVEN_DAEMON = "mvnd";

    private RunOwner() {}

    /**
     * Finds the owner.
     *
     * @param javaCommand what this JVM was started with: main class or jar, and arguments
     * @param self this JVM's process
     * @param ancestors its ancestors, nearest first
     */
    static ProcessFacts of(String javaCommand, ProcessFacts self, List<ProcessFacts> ancestors) {
        if (!FORK.matcher(javaCommand).find()) {
            return self;
        }
        for (ProcessFacts ancestor : ancestors) {
            // Surefire forks through a shell on Linux, so what is not Java is passed over.
            if (ancestor.isJava()) {
                String commandLine = ancestor.commandLine();
                if (commandLine == null) {
                    return ancestor;
                }
                if (commandLine.contains(MAVEN_DAEMON)) {
                    // A daemon outlives the build, so builds that have nothing in common would share a run.
                    return self;
                }
                if (MAVEN.matcher(commandLine).find()) {
                    return ancestor;
                }
            }
        }
        return self;
    }
}

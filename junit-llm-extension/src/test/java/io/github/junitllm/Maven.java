package io.github.junitllm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Maven that runs this build, ready to build a consumer's project with the artifacts that this build installed.
 *
 * @param javaHome the JDK it runs on
 */
record Maven(Path javaHome) {

    private static final int PATIENCE_IN_MINUTES = 4;

    static Maven onThisJdk() {
        return new Maven(Path.of(System.getProperty("java.home")));
    }

    ConsumerBuild run(ConsumerProject project, String... arguments) {
        Path log = project.directory().resolve("build.log");
        try {
            int exitCode = exitCode(start(project, log, arguments));
            return new ConsumerBuild(project, exitCode, Files.readAllLines(log, Charset.defaultCharset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(ConsumerProject project, Path log, String... arguments) throws IOException {
        ProcessBuilder maven = new ProcessBuilder(commandLine(arguments))
                .directory(project.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = maven.environment();
        environment.put("JAVA_HOME", javaHome.toString());
        environment.merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1", (own, ours) -> own + " " + ours);
        environment.remove("MAVEN_DEBUG_OPTS");
        return maven.start();
    }

    private static List<String> commandLine(String... arguments) {
        List<String> commandLine = new ArrayList<>();
        commandLine.add(executable().toString());
        commandLine.addAll(List.of("-B", "-ntp"));
        commandLine.add("-Dmaven.repo.local=" + System.getProperty("it.localRepository"));
        commandLine.add("-Dacme.junitllm=" + System.getProperty("it.version"));
        commandLine.addAll(List.of(arguments));
        return commandLine;
    }

    private static Path executable() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return Path.of(System.getProperty("it.mavenHome"), "bin", windows ? "mvn.cmd" : "mvn");
    }

    /** Waits for the end; a build that hangs is killed, and its exit code tells so. */
    private static int exitCode(Process maven) {
        try {
            if (!maven.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                maven.descendants().forEach(ProcessHandle::destroyForcibly);
                maven.destroyForcibly();
            }
            return maven.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.github.junitllm.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOwnerTests {

    private static final String FORK = "/w/target/surefire/surefirebooter-20260301100000123_3.jar /w/target/surefire 1";
    private static final String MAVEN_LINE =
            "/jdk/bin/java -classpath /m/boot/plexus-classworlds-2.9.0.jar org.codehaus.plexus.classworlds.launcher.Launcher verify";
    private static final ProcessFacts SELF = process(30, "/jdk/bin/java", "java -jar surefirebooter3.jar");
    private static final ProcessFacts SHELL = process(20, "/usr/bin/dash", "/bin/sh -c cd /w && java");
    private static final ProcessFacts MAVEN = process(10, "/jdk/bin/java", MAVEN_LINE);
    private static final ProcessFacts TERMINAL = process(2, "/usr/bin/bash", "bash");

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORK,
                "C:\\w\\target\\surefire\\surefirebooter123.jar C:\\w",
                "org.apache.maven.surefire.booter.ForkedBooter /w/target/surefire"
            })
    void a_fork_belongs_to_the_Maven_above_its_shell(String javaCommand) {
        assertThat(RunOwner.of(javaCommand, SELF, List.of(SHELL, MAVEN, TERMINAL)))
                .isEqualTo(MAVEN);
    }

    @Test
    void a_JVM_of_an_IDE_owns_its_run_also_below_a_Maven() {
        assertThat(RunOwner.of("com.intellij.rt.junit.JUnitStarter -ideVersion5", SELF, List.of(SHELL, MAVEN)))
                .isEqualTo(SELF);
    }

    @Test
    void Maven_itself_owns_its_run_where_nothing_is_forked() {
        String launcher = "org.codehaus.plexus.classworlds.launcher.Launcher verify";

        assertThat(RunOwner.of(launcher, MAVEN, List.of(TERMINAL, process(1, "/jdk/bin/java", MAVEN_LINE))))
                .isEqualTo(MAVEN);
    }

    @Test
    void Java_between_the_fork_and_Maven_is_passed_over() {
        ProcessFacts wrapper = process(25, "/jdk/bin/java", "java -jar launcher.jar");

        assertThat(RunOwner.of(FORK, SELF, List.of(wrapper, MAVEN))).isEqualTo(MAVEN);
    }

    @Test
    void the_first_Java_above_is_the_owner_where_its_command_line_cannot_be_read() {
        ProcessFacts unreadable = process(10, "C:\\jdk\\bin\\java.exe", null);
        ProcessFacts cmd = process(20, "C:\\Windows\\System32\\cmd.exe", null);

        assertThat(RunOwner.of(FORK, SELF, List.of(cmd, unreadable))).isEqualTo(unreadable);
    }

    @Test
    void a_Maven_daemon_owns_nothing_because_it_outlives_the_build() {
        ProcessFacts daemon = process(
                10, "/jdk/bin/java", "java -classpath mvnd-daemon.jar:plexus-classworlds.jar -Dmvnd.home=/opt/mvnd");

        assertThat(RunOwner.of(FORK, SELF, List.of(SHELL, daemon))).isEqualTo(SELF);
    }

    @Test
    void a_fork_without_a_known_ancestor_owns_its_run() {
        ProcessFacts hidden = process(10, null, null);

        assertThat(RunOwner.of(FORK, SELF, List.of(SHELL, hidden))).isEqualTo(SELF);
        assertThat(RunOwner.of(FORK, SELF, List.of())).isEqualTo(SELF);
    }

    private static ProcessFacts process(long pid, String command, String commandLine) {
        return new ProcessFacts(pid, Instant.ofEpochSecond(pid), command, commandLine);
    }
}

package io.github.junitllm.examples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.junitllm.LlmTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Seeds one fault at a time, and reads what the developer would read. */
@Execution(ExecutionMode.SAME_THREAD)
class SeededFaultsIT {

    private static final Pattern TIME = Pattern.compile("\\([0-9 \u202f]+ ms\\)");
    private static final Path PAGE = Path.of("../docs/messages.md");
    private static final String REFRESH = "mvn -q verify -Pit -pl examples -am -DskipTests -DskipITs=false"
            + " -Dit.test=SeededFaultsIT -Ddocs.refresh=true";

    private static final String HEAD = """
            # Ten messages

            What a failing test says when one thing is wrong with the [support assistant](../examples/README.md). Each fault was put in alone, and each message stands here as the test run printed it, times left out. An integration test writes this page.

            """;

    @Test
    void without_a_fault_all_checks_pass() {
        run(Fault.NONE, selectClass(SupportChecks.class))
                .assertStatistics(statistics -> statistics.failed(0).succeeded(10));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_fault_fails_its_check(Fault fault) {
        assertThat(messages(fault)).hasSize(1);
    }

    @Test
    void the_page_shows_the_messages() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("docs.refresh")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/messages.md is out of date; refresh it by: " + REFRESH)
                .isEqualTo(expected);
    }

    private static String page() {
        return Stream.of(Fault.values())
                .filter(fault -> fault != Fault.NONE)
                .map(fault ->
                        "## " + title(fault) + "\n\n```text\n" + messages(fault).get(0) + "\n```\n")
                .collect(Collectors.joining("\n", HEAD, ""));
    }

    private static String title(Fault fault) {
        String words = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns what fails the check of a fault, with the times taken out, which differ from run to run. */
    private static List<String> messages(Fault fault) {
        String check = fault.name().toLowerCase(Locale.ROOT);
        return run(fault, selectMethod(SupportChecks.class, check, LlmTrial.class))
                .executions()
                .failed()
                .map(execution -> execution.getTerminationInfo().getExecutionResult())
                .flatMap(result -> result.getThrowable().stream())
                .map(Throwable::getMessage)
                .map(message -> TIME.matcher(message).replaceAll("(… ms)"))
                .toList();
    }

    private static Events run(Fault fault, DiscoverySelector selector) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selector)
                .configurationParameter(FaultyShop.FAULT, fault.name())
                .configurationParameter("junit-llm.report.dir", "target/faults")
                .execute()
                .testEvents();
    }
}

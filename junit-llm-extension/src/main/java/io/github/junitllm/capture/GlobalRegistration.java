package io.github.junitllm.capture;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the capture becomes the global OpenTelemetry, and watches that it stays what it was. An application
 * that registers a global of its own must not find the place taken: its call would throw.
 */
final class GlobalRegistration {

    private static final String AUTOCONFIGURE = "io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk";
    private static final String JAVA_AGENT = "io.opentelemetry.javaagent.OpenTelemetryAgent";

    private static final String AGENT_NOTICE =
            "The OpenTelemetry Java agent runs in this JVM and keeps the spans of the libraries it instruments to"
                    + " itself. Run LLM tests without -javaagent, or wire the library with the OpenTelemetry parameter.";

    private static final String RESET_NOTICE =
            "The global OpenTelemetry was reset after the run began and has been registered anew."
                    + " A library that read it in between traces into nothing.";

    private final OpenTelemetry openTelemetry;
    private final boolean mayRegister;
    private final List<String> standingNotices;
    private volatile boolean registered;

    private GlobalRegistration(OpenTelemetry openTelemetry, boolean mayRegister, List<String> standingNotices) {
        this.openTelemetry = openTelemetry;
        this.mayRegister = mayRegister;
        this.standingNotices = standingNotices;
    }

    static GlobalRegistration of(GlobalPolicy policy, OpenTelemetry openTelemetry, ClassLoader classLoader) {
        if (isPresent(JAVA_AGENT, ClassLoader.getSystemClassLoader())) {
            return new GlobalRegistration(openTelemetry, false, List.of(AGENT_NOTICE));
        }
        if (policy == GlobalPolicy.LEAVE_ALONE || isPresent(AUTOCONFIGURE, classLoader)) {
            return new GlobalRegistration(openTelemetry, false, List.of());
        }
        Optional<String> registrant = GlobalRegistrantScan.of(classLoader).findFirst();
        return new GlobalRegistration(
                openTelemetry,
                registrant.isEmpty(),
                registrant.map(GlobalRegistration::registrantNotice).stream().toList());
    }

    void register() {
        if (mayRegister) {
            registered = set().isEmpty();
        }
    }

    /** Checks the global before a trial and says what has become of it, if anything has. */
    List<String> check() {
        if (!registered) {
            return standingNotices;
        }
        return set().map(GlobalRegistration::replacedNotice).orElse(Optional.of(RESET_NOTICE)).stream()
                .toList();
    }

    /** Registers our own, or returns the exception that OpenTelemetry throws at whoever comes second. */
    private Optional<IllegalStateException> set() {
        try {
            GlobalOpenTelemetry.set(openTelemetry);
            return Optional.empty();
        } catch (IllegalStateException taken) {
            return Optional.of(taken);
        }
    }

    /** Says who set the present global, which is the cause of the exception, unless it was us. */
    private static Optional<String> replacedNotice(IllegalStateException taken) {
        return Optional.ofNullable(taken.getCause())
                .flatMap(GlobalRegistration::caller)
                .filter(caller -> !caller.getClassName().equals(GlobalRegistration.class.getName()))
                .map(caller -> "The global OpenTelemetry was replaced after the run began, by " + caller
                        + ". Spans made through the global do not reach this trial.");
    }

    private static Optional<StackTraceElement> caller(Throwable setGlobalCaller) {
        return Arrays.stream(setGlobalCaller.getStackTrace())
                .filter(frame -> !frame.getClassName().equals(GlobalOpenTelemetry.class.getName()))
                .findFirst();
    }

    private static String registrantNotice(String className) {
        return "[" + className + "] registers a global OpenTelemetry of its own, so the capture left the global alone."
                + " To see that SDK's spans, build it with .addSpanProcessor(LlmTracing.spanProcessor()).";
    }

    private static boolean isPresent(String className, ClassLoader classLoader) {
        try {
            Class.forName(className, false, classLoader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}

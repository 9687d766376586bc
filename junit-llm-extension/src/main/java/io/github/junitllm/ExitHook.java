package io.github.junitllm;

/** Does some work where the JVM ends before it is told that there is no more need: a test exits, an error stops JUnit. */
final class ExitHook implements AutoCloseable {

    private final Thread thread;

    private ExitHook(Thread thread) {
        this.thread = thread;
    }

    static ExitHook of(Runnable work) {
        Thread thread = new Thread(work, "junit-llm-exit");
        Runtime.getRuntime().addShutdownHook(thread);
        return new ExitHook(thread);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException alreadyExiting) {
            // Then the work is done twice, which only repeats itself.
        }
    }
}

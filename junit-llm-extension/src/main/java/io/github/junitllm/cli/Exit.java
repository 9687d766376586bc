package io.github.junitllm.cli;

/** What a command says to the script that called it. */
enum Exit {
    FINE(0),
    FAILED(1),
    CANNOT_TELL(2),
    MISUSE(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}

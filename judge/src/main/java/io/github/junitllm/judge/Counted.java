package io.github.junitllm.judge;

/** A number and what it counts. */
final class Counted {

    private Counted() {}

    static String of(int number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }
}

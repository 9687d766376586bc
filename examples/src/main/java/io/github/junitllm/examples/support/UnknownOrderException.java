package io.github.junitllm.examples.support;

/** There is no order with the number that was asked for. */
final class UnknownOrderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownOrderException(String id) {
        super("There is no order " + id + ". Please check the order number.");
    }
}

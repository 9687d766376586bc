package io.github.junitllm.assertions;

/** Hears how each assertion ended. An assertion that could not be decided is not heard of: it yields no verdict. */
interface CheckListener {

    /** Takes the name of an assertion that holds. */
    void held(String check);

    /** Takes the name of an assertion that does not hold, and the error that is about to be thrown. */
    void broken(String check, AssertionError error);
}

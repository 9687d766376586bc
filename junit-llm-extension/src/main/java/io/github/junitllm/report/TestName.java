package io.github.junitllm.report;

/**
 * A test method's name for people.
 *
 * @param where the package and enclosing classes, with the separator after them; may be empty
 * @param display the simple class and the method
 */
record TestName(String where, String display) {

    static TestName of(String test) {
        int method = test.indexOf('#');
        int end = method < 0 ? test.length() : method;
        int start = Math.max(test.lastIndexOf('.', end - 1), test.lastIndexOf('$', end - 1)) + 1;
        return new TestName(test.substring(0, start), test.substring(start));
    }
}

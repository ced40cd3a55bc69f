package org.qmp4j.examples;

/**
 * One example program.
 *
 * @param name what a user types
 * @param summary one line for the list
 */
record Program(String name, String summary, Entry entry) {
    /** Where a program starts. */
    @FunctionalInterface
    interface Entry {
        /** Runs to the end. @return the exit code */
        int run(String... args) throws Exception;
    }
}

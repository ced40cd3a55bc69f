package org.qmp4j.testkit.junit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints one line for each thing that was needed and not there, once all tests ran. The JUnit Platform finds it through
 * {@link java.util.ServiceLoader}; it is public for that alone.
 */
@SuppressWarnings("exports") // the launcher is optional: only JUnit itself uses this class
public final class SkipReport implements TestExecutionListener {

    private final PrintStream out;
    private final Map<String, Integer> skipped = new LinkedHashMap<>();
    private @Nullable TestPlan plan;

    /** Prints to standard output. */
    public SkipReport() {
        this(System.out);
    }

    SkipReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        count(reason, plan == null ? 1 : tests(plan, test));
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan testPlan) {
        lines().forEach(out::println);
        out.flush();
        skipped.clear();
    }

    private static int tests(TestPlan plan, TestIdentifier skipped) {
        int below = (int) plan.getDescendants(skipped).stream()
                .filter(TestIdentifier::isTest)
                .count();
        // a test template has no tests below it before it runs
        return Math.max(1, below);
    }

    synchronized void count(String reason, int tests) {
        skipped.merge(reason, tests, Integer::sum);
    }

    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        skipped.forEach((reason, tests) -> {
            for (Need need : Need.values()) {
                if (reason.startsWith(need.prefix())) {
                    lines.add("SKIPPED " + tests + (tests == 1 ? " test that needs " : " tests that need ")
                            + need.words() + " ("
                            + reason.substring(need.prefix().length()) + "); -D" + Need.REQUIRE
                            + "=true makes this a failure");
                }
            }
        });
        return lines;
    }
}

package org.qmp4j.examples.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;

/**
 * One figure: the median over the rounds.
 *
 * @param ratioToC how many times the C reference's figure of the same run; absent where the reference was not there
 * @param must what it has to reach, for people
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Measure(String measure, double value, String unit, OptionalDouble ratioToC, String must) {
    String line() {
        String ratio = ratioToC.isPresent() ? String.format("%.2f", ratioToC.getAsDouble()) : "-";
        return String.format("%-28s %14s %-12s %8s   %s", measure, number(), unit, ratio, must);
    }

    private String number() {
        return value >= 1000 ? String.format("%,.0f", value) : String.format("%.2f", value);
    }
}

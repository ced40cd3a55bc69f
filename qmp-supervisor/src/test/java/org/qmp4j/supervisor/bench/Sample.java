package org.qmp4j.supervisor.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times in milliseconds, as they come in. */
final class Sample {
    /** Something that takes a while. */
    interface Work {
        void run() throws Exception;
    }

    private final String what;
    private final double[] times;
    private int count;

    Sample(String what, int size) {
        this.what = what;
        this.times = new double[size];
    }

    static double millis(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    void time(Work work) throws Exception {
        add(millis(work));
    }

    void add(double millis) {
        times[count] = millis;
        count++;
    }

    private double[] sorted() {
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return sorted;
    }

    double median() {
        return sorted()[count / 2];
    }

    /** The median of the ratios to the times of another that were taken in turn with these. */
    double ratio(Sample other) {
        double[] ratios = new double[Math.min(count, other.count)];
        Arrays.setAll(ratios, i -> times[i] / other.times[i]);
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }

    @Override
    public String toString() {
        double[] sorted = sorted();
        return String.format(
                Locale.ROOT,
                "%-44s median %7.1f ms, best %7.1f, worst %7.1f, of %d",
                what,
                sorted[count / 2],
                sorted[0],
                sorted[count - 1],
                count);
    }
}

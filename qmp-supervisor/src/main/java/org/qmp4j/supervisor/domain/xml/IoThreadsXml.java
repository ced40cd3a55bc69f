package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.IoThreadsDef;
import org.qmp4j.supervisor.domain.IoThreadsDef.PollDef;
import org.qmp4j.supervisor.domain.IoThreadsDef.PoolDef;
import org.qmp4j.supervisor.domain.IoThreadsDef.ThreadDef;

/** {@code <iothreads>}, {@code <iothreadids>}, {@code <defaultiothread>}: formatdomain, "IOThreads Allocation". */
final class IoThreadsXml {
    private static final int MOST = 1 << 16;
    private static final XmlValue<Integer> WORKERS = XmlValue.number(0, MOST);
    private static final XmlValue<Long> NANOSECONDS = XmlValue.number(0L, Long.MAX_VALUE);

    private static final XmlField<PollDef, Long> MAX = XmlField.attribute("max", NANOSECONDS, PollDef::maxNs);
    private static final XmlField<PollDef, Long> GROW = XmlField.attribute("grow", NANOSECONDS, PollDef::grow);
    private static final XmlField<PollDef, Long> SHRINK = XmlField.attribute("shrink", NANOSECONDS, PollDef::shrink);

    private static final XmlField<ThreadDef, Integer> ID =
            XmlField.attribute("id", XmlValue.number(1, Integer.MAX_VALUE), ThreadDef::id);
    private static final XmlField<ThreadDef, Integer> MIN = XmlField.attribute(
            "thread_pool_min", WORKERS, thread -> thread.pool().min());
    private static final XmlField<ThreadDef, Integer> THREAD_MAX = XmlField.attribute(
            "thread_pool_max", WORKERS, thread -> thread.pool().max());
    private static final XmlField<ThreadDef, PollDef> POLL = XmlField.child(
            new XmlShape<>(
                    "poll", in -> new PollDef(in.get(MAX), in.get(GROW), in.get(SHRINK)), List.of(MAX, GROW, SHRINK)),
            thread -> thread.poll().equals(PollDef.UNSAID) ? null : thread.poll());
    private static final XmlField<List<ThreadDef>, List<ThreadDef>> THREADS = XmlField.children(
            new XmlShape<>(
                    "iothread",
                    in -> new ThreadDef(
                            in.need(ID), new PoolDef(in.get(MIN), in.get(THREAD_MAX)), in.get(POLL, PollDef.UNSAID)),
                    List.of(ID, MIN, THREAD_MAX, POLL)),
            threads -> threads);
    private static final XmlShape<List<ThreadDef>> IDS =
            new XmlShape<>("iothreadids", in -> in.get(THREADS, List.of()), List.of(THREADS));

    private static final XmlField<Integer, Integer> NUMBER = XmlField.text(XmlValue.number(0, MOST), count -> count);
    private static final XmlShape<Integer> COUNT = new XmlShape<>("iothreads", in -> in.need(NUMBER), List.of(NUMBER));

    private static final XmlField<PoolDef, Integer> MAIN_MIN =
            XmlField.attribute("thread_pool_min", WORKERS, PoolDef::min);
    private static final XmlField<PoolDef, Integer> MAIN_MAX =
            XmlField.attribute("thread_pool_max", WORKERS, PoolDef::max);
    private static final XmlShape<PoolDef> MAIN = new XmlShape<>(
            "defaultiothread", in -> new PoolDef(in.get(MAIN_MIN), in.get(MAIN_MAX)), List.of(MAIN_MIN, MAIN_MAX));

    static final List<XmlNode<?>> LISTED = List.of(COUNT, IDS, MAIN);

    private IoThreadsXml() {}

    static IoThreadsDef read(XmlElement domain) {
        Integer count = part(domain, COUNT);
        List<ThreadDef> threads = part(domain, IDS);
        PoolDef main = part(domain, MAIN);
        return domain.build(() -> new IoThreadsDef(count, threads == null ? List.of() : threads, main));
    }

    private static <T> @Nullable T part(XmlElement domain, XmlShape<T> shape) {
        XmlElement element = domain.child(shape.name());
        return element == null ? null : shape.read(element);
    }

    static void write(IoThreadsDef threads, XmlPrinter out) {
        if (threads.count() != null) {
            COUNT.write(threads.count(), out);
        }
        if (!threads.threads().isEmpty()) {
            IDS.write(threads.threads(), out);
        }
        if (threads.main() != null) {
            MAIN.write(threads.main(), out);
        }
    }
}

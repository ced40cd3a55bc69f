package org.qmp4j.supervisor.domain.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.QueueThread;
import org.qmp4j.supervisor.error.DomainXmlException;

/** {@code <iothreads>} of a {@code <driver>}: which I/O threads serve which queues. */
final class QueueThreadXml {
    private static final XmlField<Integer, Integer> QUEUE_ID =
            XmlField.attribute("id", XmlValue.number(0, 65535), id -> id);
    private static final XmlShape<Integer> QUEUE =
            new XmlShape<>("queue", said -> said.need(QUEUE_ID), List.of(QUEUE_ID));
    private static final XmlField<QueueThread, Integer> ID =
            XmlField.attribute("id", XmlValue.number(1, Integer.MAX_VALUE), QueueThread::id);
    private static final XmlField<QueueThread, List<Integer>> QUEUES = XmlField.children(QUEUE, QueueThread::queues);
    private static final XmlShape<QueueThread> THREAD = new XmlShape<>(
            "iothread", said -> new QueueThread(said.need(ID), said.get(QUEUES, List.of())), List.of(ID, QUEUES));
    private static final XmlField<List<QueueThread>, List<QueueThread>> THREADS =
            XmlField.children(THREAD, threads -> threads);

    static final XmlShape<List<QueueThread>> SHAPE =
            new XmlShape<>("iothreads", said -> said.get(THREADS, List.of()), List.of(THREADS));

    private QueueThreadXml() {}

    /** When threads name their queues, each queue has one. */
    static void check(XmlElement device, List<QueueThread> threads, @Nullable Integer queues) {
        Set<Integer> ids = new HashSet<>();
        Set<Integer> served = new HashSet<>();
        for (QueueThread thread : threads) {
            if (!ids.add(thread.id())) {
                throw complaint(device, "I/O thread " + thread.id() + " is named twice");
            }
            if (thread.queues().isEmpty() != threads.get(0).queues().isEmpty()) {
                throw complaint(device, "either all of the I/O threads name their queues, or none");
            }
            for (int queue : thread.queues()) {
                if (queues == null || queue >= queues) {
                    throw complaint(device, "there is no queue " + queue + ": say how many with queues='…'");
                }
                if (!served.add(queue)) {
                    throw complaint(device, "queue " + queue + " has two I/O threads");
                }
            }
        }
        if (!served.isEmpty() && queues != null && served.size() < queues) {
            throw complaint(device, "some queues have no I/O thread");
        }
    }

    private static DomainXmlException complaint(XmlElement device, String problem) {
        return device.requiredChild("driver").requiredChild("iothreads").invalid(problem);
    }
}

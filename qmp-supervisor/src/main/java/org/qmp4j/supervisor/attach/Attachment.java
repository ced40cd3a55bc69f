package org.qmp4j.supervisor.attach;

import java.util.List;
import org.qmp4j.supervisor.error.ProofDisagreement;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;

/** What was found of the process of a domain. */
public sealed interface Attachment {
    /** There is no process, and nothing is left of earlier ones. */
    record Nothing() implements Attachment {}

    /** It is proven, and its monitor answers. */
    record Attached(Live live) implements Attachment {}

    /** It has ended; that is proven. */
    record Gone(QemuExit exit) implements Attachment {}

    /** It lives, that is proven by its pidfile and the kernel; its monitor does not answer. */
    record Silent(QemuProcess process, String reason) implements Attachment {}

    /** Another process has its place. */
    record Foreign(List<ProofDisagreement> disagreements) implements Attachment {
        public Foreign {
            disagreements = List.copyOf(disagreements);
        }
    }

    /** It cannot be told whether it lives. */
    record Unproven(String reason) implements Attachment {}
}

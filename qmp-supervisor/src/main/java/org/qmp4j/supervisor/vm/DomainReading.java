package org.qmp4j.supervisor.vm;

import java.util.Optional;
import org.qmp4j.supervisor.monitor.MonitorReading;
import org.qmp4j.supervisor.process.ProcessIdentity;

/**
 * What may be read about the process of a domain at any time, behind no job: nothing that is reached from here changes anything.
 *
 * @param process who it is, proven
 * @param monitor its questions; empty while it has no monitor that answers
 */
public record DomainReading(ProcessIdentity process, Optional<MonitorReading> monitor) {
    static Optional<DomainReading> of(Situation now) {
        if (now.live() != null) {
            return Optional.of(new DomainReading(
                    now.live().process().identity(),
                    Optional.of(now.live().monitor().reading())));
        }
        return Optional.ofNullable(now.mute()).map(mute -> new DomainReading(mute.identity(), Optional.empty()));
    }
}

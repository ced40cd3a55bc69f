package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuStart;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what an earlier supervisor left of a domain. Removes what belongs to processes that are proven gone; never signals. */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final DomainDirectory directory;
    private final String label;
    private final ProcFs proc;

    /** For whoever holds the domain's lock. */
    public Recovery(DomainDirectory directory, String label, ProcFs proc) {
        this.directory = directory;
        this.label = label;
        this.proc = proc;
    }

    /** STOPPED where that is proven, and what was left is removed then; else UNREACHABLE, and nothing is touched. */
    public DomainState run() {
        try {
            Optional<LiveRecord> record = directory.record();
            if (record.isPresent() && !hasEnded(record.get())) {
                LOG.info("[{}] the process of its record may run still (pid {})", label, pid(record.get()));
                return DomainState.UNREACHABLE;
            }
            // a start that was cut short has no record yet, but perhaps a process
            for (long generation : directory.generations()) {
                Pidfile.State lock = pidfile(directory.run(generation)).state();
                if (lock == Pidfile.State.HELD || lock == Pidfile.State.UNWRITTEN) {
                    LOG.warn("[{}] a process without a record may run in generation {}", label, generation);
                    return DomainState.UNREACHABLE;
                }
            }
            record.ifPresent(this::remove);
            for (long generation : directory.generations()) {
                remove(new Leftovers(directory, directory.run(generation), List.of()));
            }
            return DomainState.STOPPED;
        } catch (IOException e) {
            LOG.warn("[{}] it cannot be told whether its process has ended", label, e);
            return DomainState.UNREACHABLE;
        }
    }

    private static long pid(LiveRecord record) {
        return record.proof().process().pid();
    }

    private boolean hasEnded(LiveRecord record) throws IOException {
        RunDirectory run = directory.run(record.proof().generation());
        QemuStart start = new QemuStart(
                label, record.argv(), record.argv(), new RunPaths(run.path()).pidfile(), directory.log(), run.path());
        return QemuProcess.attached(start, record.proof().process(), proc).checkExit();
    }

    private Pidfile pidfile(RunDirectory run) {
        return new Pidfile(new RunPaths(run.path()).pidfile(), proc);
    }

    private void remove(LiveRecord record) {
        LOG.info("[{}] the process of its record has ended (pid {})", label, pid(record));
        remove(new Leftovers(directory, directory.run(record.proof().generation()), record.published()));
    }

    /** What cannot be removed does no harm: no path of it is ever used again. */
    private void remove(Leftovers leftovers) {
        try {
            leftovers.remove();
        } catch (StateFileException e) {
            LOG.warn("[{}] something is left of a process that has ended", label, e);
        }
    }
}

package org.qmp4j.supervisor.hotplug;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.CpuPlace;
import org.qmp4j.supervisor.monitor.Unplugged;
import org.qmp4j.supervisor.vm.JobScope;

/** The virtual CPUs of a guest that runs. In a job. */
final class Processors {
    private static final String SETVCPUS = "setvcpus";

    private final JobScope scope;

    Processors(JobScope scope) {
        this.scope = scope;
    }

    private List<CpuPlace> places() {
        return scope.await(scope.monitor().devices().cpuPlaces());
    }

    /** How many there are. */
    int count() {
        return (int) places().stream().filter(CpuPlace::isTaken).count();
    }

    /** Those that came later and can go again, the last one first. @throws OperationException if they are too few */
    List<String> departing(int count) {
        List<CpuPlace> places = places();
        List<String> ids = new ArrayList<>(places.stream()
                .filter(place -> !place.id().isEmpty())
                .map(CpuPlace::id)
                .toList());
        Collections.reverse(ids);
        long surplus = places.stream().filter(CpuPlace::isTaken).count() - count;
        if (surplus > ids.size()) {
            throw new OperationException(
                    scope.label(),
                    SETVCPUS,
                    "take away " + surplus + " vcpus: only those that were added while it runs can go, which are "
                            + ids.size() + "; fewer can be had from the next start",
                    null);
        }
        return surplus <= 0 ? List.of() : ids.subList(0, (int) surplus);
    }

    void set(int count, List<String> departing, Duration patience) {
        int left = count - count();
        List<CpuPlace> places = places();
        for (int i = 0; i < places.size() && left > 0; i++) {
            if (!places.get(i).isTaken()) {
                scope.await(scope.monitor().devices().plug(places.get(i).device("vcpu" + i)));
                scope.directory().journal().pass(Change.HOTPLUG, "cpu-plugged");
                left--;
            }
        }
        for (String id : departing) {
            remove(id, patience);
            scope.directory().journal().pass(Change.HOTPLUG, "cpu-released");
        }
    }

    private void remove(String id, Duration patience) {
        try {
            CompletionStage<Unplugged> asked = scope.monitor().devices().unplugCpu(id, patience);
            scope.directory().journal().pass(Change.HOTPLUG, "cpu-asked");
            if (scope.await(asked) == Unplugged.REFUSED) {
                throw new OperationException(
                        scope.label(), SETVCPUS, "take away " + id + ": the guest refuses to give it away", null);
            }
        } catch (QmpCommandException e) {
            throw new OperationException(
                    scope.label(),
                    SETVCPUS,
                    "take away " + id + ": QEMU cannot before the guest's system has found its virtual CPUs by ACPI",
                    e);
        } catch (QmpTimeoutException e) {
            throw new OperationException(
                    scope.label(),
                    SETVCPUS,
                    "take away " + id + ": the guest has not let go of it within " + patience + "; it may do so yet",
                    e);
        }
    }
}

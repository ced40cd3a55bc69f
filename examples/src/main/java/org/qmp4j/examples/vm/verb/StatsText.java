package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.process.CpuTime;
import org.qmp4j.supervisor.stats.DirtyRate;
import org.qmp4j.supervisor.stats.DiskStats;
import org.qmp4j.supervisor.stats.DomainStats;
import org.qmp4j.supervisor.stats.Figure;
import org.qmp4j.supervisor.stats.GuestMemory;
import org.qmp4j.supervisor.stats.InterfaceStats;
import org.qmp4j.supervisor.stats.StatsGroup;
import org.qmp4j.supervisor.stats.VcpuStats;

/** The figures of one domain under the names that virsh has for them, and what is to be said of those that are old or not there. */
final class StatsText {
    private static final int KIB = 1024;
    /** QEMU's names for what a guest says of its memory, and virsh's; those in bytes are told in KiB. */
    private static final Map<String, String> MEMORY = Map.of(
            "swap-in", "swap_in",
            "swap-out", "swap_out",
            "free-memory", "unused",
            "total-memory", "available",
            "available-memory", "usable",
            "disk-caches", "disk_caches");

    private static final Map<String, String> COUNTS = Map.of(
            "major-faults", "major_fault",
            "minor-faults", "minor_fault",
            "htlb-pgalloc", "hugetlb_pgalloc",
            "htlb-pgfail", "hugetlb_pgfail");

    private final DomainStats stats;
    private final ObjectNode values = QmpJson.object();
    private final Map<String, Figure.Stale<?>> stale = new LinkedHashMap<>();
    private final Map<String, String> unavailable = new LinkedHashMap<>();

    StatsText(DomainStats stats, Iterable<StatsGroup> groups) {
        this.stats = stats;
        values.put("state.state", state());
        for (StatsGroup group : groups) {
            switch (group) {
                case CPU -> take("cpu", stats.cpu(), this::cpu);
                case VCPU -> take("vcpu", stats.vcpus(), this::vcpus);
                case BALLOON -> balloon();
                case INTERFACE -> take("net", stats.interfaces(), this::interfaces);
                case BLOCK -> take("block", stats.blocks(), this::blocks);
                case DIRTY_RATE -> take("dirtyrate", stats.dirtyRate(), this::dirtyRate);
            }
        }
    }

    /** The numbers of virsh; what it has no number for is its "no state". */
    private int state() {
        return switch (stats.state()) {
            case RUNNING -> 1;
            case PAUSED -> 3;
            case SHUT_DOWN -> 4;
            case STOPPED -> 5;
            case CRASHED -> 6;
            default -> 0;
        };
    }

    private <T> void take(String name, Figure<T> figure, Consumer<T> teller) {
        if (figure instanceof Figure.Stale<T> old) {
            stale.put(name, old);
        } else if (figure instanceof Figure.Absent<T> absent) {
            unavailable.put(name, absent.reason());
        }
        figure.last().ifPresent(teller);
    }

    private void cpu(CpuTime time) {
        values.put("cpu.time", time.total().toNanos())
                .put("cpu.user", time.user().toNanos())
                .put("cpu.system", time.system().toNanos());
    }

    private void vcpus(List<VcpuStats> all) {
        values.put("vcpu.current", all.size());
        all.forEach(one -> one.time()
                .ifPresentOrElse(
                        time -> values.put(
                                "vcpu." + one.index() + ".time", time.total().toNanos()),
                        () -> unavailable.put("vcpu." + one.index(), "QEMU has no thread " + one.thread())));
    }

    private void balloon() {
        take("balloon.current", stats.balloonBytes(), bytes -> values.put("balloon.current", bytes / KIB));
        values.put("balloon.maximum", stats.maximumBytes() / KIB);
        take("balloon.guest", stats.guestMemory(), this::guestMemory);
        take("balloon.rss", stats.residentBytes(), bytes -> values.put("balloon.rss", bytes / KIB));
    }

    private void guestMemory(GuestMemory memory) {
        if (memory.numbers().isEmpty()) {
            unavailable.putIfAbsent(
                    "balloon.guest", "the guest has said nothing, or was not asked (dommemstat --period)");
            return;
        }
        MEMORY.forEach(
                (name, key) -> memory.number(name).ifPresent(bytes -> values.put("balloon." + key, bytes / KIB)));
        COUNTS.forEach((name, key) -> memory.number(name).ifPresent(count -> values.put("balloon." + key, count)));
        values.put("balloon.last-update", memory.at().getEpochSecond());
    }

    private void interfaces(List<InterfaceStats> all) {
        values.put("net.count", all.size());
        for (int i = 0; i < all.size(); i++) {
            String key = "net." + i;
            values.put(key + ".name", all.get(i).alias());
            take(key, all.get(i).traffic(), traffic -> {
                way(key + ".rx", traffic.received());
                way(key + ".tx", traffic.sent());
            });
        }
    }

    private void way(String key, InterfaceStats.Way way) {
        values.put(key + ".bytes", way.bytes())
                .put(key + ".pkts", way.packets())
                .put(key + ".errs", way.errors())
                .put(key + ".drop", way.dropped());
    }

    private void blocks(List<DiskStats> all) {
        values.put("block.count", all.size());
        for (int i = 0; i < all.size(); i++) {
            DiskStats disk = all.get(i);
            String key = "block." + i;
            values.put(key + ".name", disk.target());
            disk.path().ifPresent(path -> values.put(key + ".path", path));
            transfer(key + ".rd", disk.read())
                    .put(key + ".rd.bytes", disk.read().bytes());
            transfer(key + ".wr", disk.write())
                    .put(key + ".wr.bytes", disk.write().bytes());
            transfer(key + ".fl", disk.flush());
        }
    }

    private ObjectNode transfer(String key, DiskStats.Transfer transfer) {
        return values.put(key + ".reqs", transfer.requests()).put(key + ".times", transfer.nanos());
    }

    private void dirtyRate(DirtyRate rate) {
        values.put(
                        "dirtyrate.calc_status",
                        List.of("unstarted", "measuring", "measured").indexOf(rate.status()))
                .put("dirtyrate.calc_start_time", rate.startSeconds())
                .put("dirtyrate.calc_period", rate.period().toSeconds())
                .put("dirtyrate.calc_mode", rate.mode());
        rate.mebibytesPerSecond().ifPresent(value -> values.put("dirtyrate.megabytes_per_second", value));
    }

    /** What is old, and what is not there, each with its reason. */
    List<String> remarks() {
        return Stream.concat(
                        stale.entrySet().stream()
                                .map(one -> one.getKey() + ": "
                                        + one.getValue().age().toMillis() + " ms old: "
                                        + one.getValue().reason()),
                        unavailable.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()))
                .toList();
    }

    String name() {
        return stats.name();
    }

    /** As virsh prints it; remarks are comments below. */
    String text(boolean raw) {
        Stream<String> lines = values.properties().stream().map(one -> "  " + one.getKey() + "=" + value(one, raw));
        Stream<String> comments = raw ? Stream.empty() : remarks().stream().map(remark -> "  # " + remark);
        return Stream.of(Stream.of("Domain: '" + stats.name() + "'"), lines, comments)
                .flatMap(part -> part)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String value(Map.Entry<String, JsonNode> one, boolean raw) {
        return one.getKey().equals("state.state") && !raw
                ? stats.state().name()
                : one.getValue().asText();
    }

    /** {@code {name, uuid, state, reason, stats, stale, unavailable}}. */
    ObjectNode json() {
        ObjectNode json = QmpJson.object()
                .put("name", stats.name())
                .put("uuid", stats.uuid().toString())
                .put("state", stats.state().name())
                .put("reason", stats.reason());
        json.set("stats", values);
        ObjectNode old = json.putObject("stale");
        stale.forEach((name, figure) ->
                old.putObject(name).put("ageMillis", figure.age().toMillis()).put("reason", figure.reason()));
        ObjectNode none = json.putObject("unavailable");
        unavailable.forEach(none::put);
        return json;
    }
}

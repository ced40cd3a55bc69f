package org.qmp4j.supervisor.hotplug;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.domain.MemoryDef;
import org.qmp4j.supervisor.domain.PluggableDef;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Changes what a guest has, while it runs, for its next start, or both. Each change is one job; it is done as a whole or not at
 * all, also if the supervisor dies in the middle of it. Stages complete with what runs then, or what is asked for if only that
 * was changed; they fail with {@link OperationException}, which says what to do,
 * {@link org.qmp4j.supervisor.error.DomainStateException},
 * {@link org.qmp4j.supervisor.error.UnsupportedConfigurationException} (no place for the device) or what the XML is refused with.
 */
public final class Hotplug {
    static final String ATTACH = "attach-device";
    static final String DETACH = "detach-device";
    private static final String UPDATE = "update-device";
    private static final String SETMEM = "setmem";
    private static final String SETVCPUS = "setvcpus";
    private static final String BLKDEVIOTUNE = "blkdeviotune";

    private final Settlement settlement;
    private final Function<String, PluggableDef> reader;

    /** @param reader from the XML of a device to the device */
    public Hotplug(Settlement settlement, Function<String, PluggableDef> reader) {
        this.settlement = settlement;
        this.reader = reader;
    }

    /** What is to change in both definitions; of the live one only if the guest is to change. */
    @FunctionalInterface
    private interface LiveChange {
        void run(JobScope scope, @Nullable DomainDef definition);
    }

    private CompletionStage<DomainDef> change(
            Domain domain,
            Affects affects,
            String operation,
            Function<DomainDef, DomainDef> inDefinition,
            LiveChange inGuest) {
        return domain.run(JobKind.HOTPLUG, scope -> {
            Affects.Resolved what = affects.resolve(domain, operation);
            if (what.live()) {
                if (scope.directory().liveDefinition().isEmpty()) {
                    throw new OperationException(
                            scope.label(),
                            operation,
                            "find out what it was started with: another version of this library did; restart it",
                            null);
                }
                settlement.finish(scope);
            }
            DomainDef definition = what.config() ? kept(scope, inDefinition) : null;
            if (what.live()) {
                inGuest.run(scope, definition);
                return scope.liveDefinition();
            }
            if (definition != null) {
                scope.redefine(definition);
            }
            return scope.definition();
        });
    }

    /** With a place for what is new that it can have in the guest too. A definition that could not be read back must not be kept. */
    private static DomainDef kept(JobScope scope, Function<DomainDef, DomainDef> change) {
        // what was there first, for it is in the guest as well
        DomainDef next = change.apply(scope.laidOut(scope.definition()));
        return scope.notation().read(scope.notation().write(scope.laidOutBesideLive(next)));
    }

    /**
     * Plugs a device in: a virtio disk, a network card or a virtio-serial channel.
     *
     * @param xml the device, as in the definition of a domain
     */
    public CompletionStage<DomainDef> attach(Domain domain, String xml, Affects affects) {
        PluggableDef device = reader.apply(xml);
        Supplier<PluggableDef> named = new Once(() -> withMac(domain, device));
        return change(
                domain,
                affects,
                ATTACH,
                definition -> Devices.with(definition, named.get(), ATTACH),
                (scope, definition) -> new LivePlug(scope, settlement).attach(named.get(), definition));
    }

    /** Asked once, so that the guest and its next start see the same card. */
    private static final class Once implements Supplier<PluggableDef> {
        private final Supplier<PluggableDef> source;
        private @Nullable PluggableDef value;

        Once(Supplier<PluggableDef> source) {
            this.source = source;
        }

        @Override
        public PluggableDef get() {
            PluggableDef known = value == null ? source.get() : value;
            value = known;
            return known;
        }
    }

    /** A card without an address gets one that no card of the domain has, nor will get at its next start. */
    private static PluggableDef withMac(Domain domain, PluggableDef device) {
        if (!(device instanceof InterfaceDef card) || card.mac() != null) {
            return device;
        }
        List<InterfaceDef> asked = domain.definition().devices().interfaces();
        List<MacAddress> taken = Stream.concat(
                        asked.stream(),
                        domain.liveDefinition().stream().flatMap(live -> live.devices().interfaces().stream()))
                .flatMap(one -> Stream.ofNullable(one.mac()))
                .toList();
        return card.withMac(domain.stableMacs()
                .skip(asked.size())
                .filter(mac -> !taken.contains(mac))
                .findFirst()
                .orElseThrow());
    }

    /**
     * Takes a device away. A guest that runs must let go of it; if it does so after all later, what belongs to the device goes
     * then.
     *
     * @param xml the device, by its alias, else a disk by its target, a card by its MAC address, a channel by its name
     * @param patience how long the guest may take
     */
    public CompletionStage<DomainDef> detach(Domain domain, String xml, Affects affects, Duration patience) {
        PluggableDef device = reader.apply(xml);
        return change(
                domain,
                affects,
                DETACH,
                definition -> Devices.without(definition, Devices.require(definition, device, DETACH)),
                (scope, definition) -> new LivePlug(scope, settlement).detach(device, definition, patience));
    }

    /**
     * Puts another medium into a CD drive, or none; in the definition any device may be another one.
     *
     * @param xml the device as it is to be
     * @param force opens the tray although the guest has locked it
     */
    public CompletionStage<DomainDef> update(Domain domain, String xml, Affects affects, boolean force) {
        PluggableDef device = reader.apply(xml);
        return change(
                domain,
                affects,
                UPDATE,
                definition -> Devices.replaced(definition, Devices.require(definition, device, UPDATE), device, UPDATE),
                (scope, definition) -> changeMedium(scope, device, definition, force));
    }

    private void changeMedium(JobScope scope, PluggableDef device, @Nullable DomainDef definition, boolean force) {
        DomainDef live = scope.liveDefinition();
        PluggableDef found = Devices.require(live, device, UPDATE);
        if (!(device instanceof DiskDef asked)
                || !(found instanceof DiskDef drive)
                || drive.device() != DiskDevice.CDROM
                || !isSameDrive(drive, asked)) {
            throw new OperationException(
                    scope.label(),
                    UPDATE,
                    "change " + Devices.name(found)
                            + ": of a guest that runs only the medium of a CD drive can be changed so; limits are"
                            + " changed with blkdeviotune, all else in the definition alone",
                    null);
        }
        DomainDef next = new Wiring(scope).placed(Devices.replaced(live, drive, drive.withMedium(asked.unnumbered())));
        Change change =
                new Change(Change.Kind.MEDIUM, String.valueOf(drive.placement().alias()), next, definition);
        begin(scope, change);
        new Media(scope, settlement).change(change, force);
    }

    /** All but the medium is as it was, or not said. */
    private static boolean isSameDrive(DiskDef drive, DiskDef asked) {
        return asked.device() == drive.device()
                && asked.target().equals(drive.target())
                && (asked.serial() == null || asked.serial().equals(drive.serial()))
                && (asked.bootOrder() == null || asked.bootOrder().equals(drive.bootOrder()))
                && (asked.iotune().isEmpty() || asked.iotune().equals(drive.iotune()));
    }

    private void begin(JobScope scope, Change change) {
        scope.rollback().push("settle what was begun", () -> settlement.finish(scope));
        change.intend(scope);
    }

    /**
     * Lets the guest have that much memory: its balloon takes the rest, when the guest gets round to it.
     *
     * @param kib in KiB, at most what the domain has
     */
    public CompletionStage<DomainDef> setMemory(Domain domain, long kib, Affects affects) {
        return change(
                domain,
                affects,
                SETMEM,
                definition -> definition.withMemory(
                        checked(definition, SETMEM, () -> definition.memory().withCurrent(kib))),
                (scope, definition) -> {
                    DomainDef live = scope.liveDefinition();
                    if (!live.devices().hasBalloon()) {
                        throw new OperationException(
                                scope.label(), SETMEM, "set its balloon: it was started without one", null);
                    }
                    MemoryDef memory = checked(live, SETMEM, () -> live.memory().withCurrent(kib));
                    Change change = new Change(Change.Kind.MEMORY, "", live.withMemory(memory), definition);
                    begin(scope, change);
                    Limits.balloon(scope, change.live());
                    scope.directory().journal().pass(Change.HOTPLUG, "said");
                    settlement.commit(scope, change);
                });
    }

    /**
     * Gives the guest that many virtual CPUs, up to the most that it was started with room for. Those that were there from the
     * start stay.
     *
     * @param patience how long the guest may take to let go of each one
     */
    public CompletionStage<DomainDef> setVcpus(Domain domain, int count, Affects affects, Duration patience) {
        return change(
                domain,
                affects,
                SETVCPUS,
                definition -> definition.withVcpus(
                        checked(definition, SETVCPUS, () -> definition.vcpus().withCurrent(count))),
                (scope, definition) -> {
                    DomainDef live = scope.liveDefinition();
                    VcpusDef vcpus = checked(live, SETVCPUS, () -> live.vcpus().withCurrent(count));
                    Processors processors = new Processors(scope);
                    List<String> departing = processors.departing(count);
                    Change change = new Change(Change.Kind.VCPUS, "", live.withVcpus(vcpus), definition);
                    begin(scope, change);
                    processors.set(count, departing, patience);
                    settlement.commit(scope, change);
                });
    }

    /** Lets the next start have room for that many virtual CPUs; those that the guest starts with become no more than that. */
    public CompletionStage<DomainDef> setMaximumVcpus(Domain domain, int max) {
        return change(
                domain,
                Affects.CONFIG,
                SETVCPUS,
                definition -> definition.withVcpus(checked(
                        definition,
                        SETVCPUS,
                        () -> new VcpusDef(
                                max,
                                Math.min(max, definition.vcpus().current()),
                                definition.vcpus().cpuset()))),
                (scope, definition) -> {
                    throw new IllegalStateException("a guest that runs is left alone");
                });
    }

    /**
     * Limits what a disk may do.
     *
     * @param target its target, such as {@code vda}
     * @param limits what is stated, as {@link IoTuneDef#with} has it; 0 takes a limit away
     * @param group the group it shares its limits with, or null for the one it has
     */
    public CompletionStage<DomainDef> setIoTune(
            Domain domain, String target, Map<IoLimit, Long> limits, @Nullable String group, Affects affects) {
        return change(
                domain,
                affects,
                BLKDEVIOTUNE,
                definition -> limited(definition, target, limits, group),
                (scope, definition) -> {
                    DomainDef live = scope.liveDefinition();
                    String alias = String.valueOf(disk(live, target).placement().alias());
                    Change change =
                            new Change(Change.Kind.IOTUNE, alias, limited(live, target, limits, group), definition);
                    begin(scope, change);
                    Limits.throttle(scope, disk(change.live(), target));
                    scope.directory().journal().pass(Change.HOTPLUG, "said");
                    settlement.commit(scope, change);
                });
    }

    private static DomainDef limited(
            DomainDef domain, String target, Map<IoLimit, Long> limits, @Nullable String group) {
        DiskDef disk = disk(domain, target);
        IoTuneDef next = checked(domain, BLKDEVIOTUNE, () -> disk.iotune().with(limits, group));
        return Devices.replaced(domain, disk, disk.withIotune(next));
    }

    private static DiskDef disk(DomainDef domain, String target) {
        return domain.devices().disks().stream()
                .filter(disk -> disk.target().dev().equals(target))
                .findFirst()
                .orElseThrow(() -> new OperationException(
                        domain.label(),
                        BLKDEVIOTUNE,
                        "find the disk " + target + ": it has "
                                + domain.devices().disks().stream()
                                        .map(disk -> disk.target().dev())
                                        .collect(Collectors.joining(", ")),
                        null));
    }

    /** A value that cannot be, said as a failure of the operation. */
    private static <T> T checked(DomainDef domain, String operation, Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw new OperationException(domain.label(), operation, String.valueOf(e.getMessage()), e);
        }
    }
}

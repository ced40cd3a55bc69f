package org.qmp4j.supervisor.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a domain: what was asked for, and nothing that was decided since. See libvirt's formatdomain for the
 * meaning of each part.
 *
 * @param type whether KVM is wanted
 * @param name a name that {@link DomainName} accepts
 * @param uuid the identity; null until whoever defines the domain gives it one
 * @param genid what was asked about the generation id
 * @param title a short title, or null
 * @param description a free description, or null
 * @param memory memory at boot
 * @param vcpus virtual CPUs
 * @param os machine and boot
 * @param features hypervisor features
 * @param cpu CPU that was asked for, or null
 * @param lifecycle what is done when the guest ends
 * @param devices the devices
 * @param resources what the host gives it
 * @param platform what its board is besides
 */
public record DomainDef(
        DomainType type,
        String name,
        @Nullable UUID uuid,
        GenIdDef genid,
        @Nullable String title,
        @Nullable String description,
        MemoryDef memory,
        VcpusDef vcpus,
        OsDef os,
        FeaturesDef features,
        @Nullable CpuDef cpu,
        LifecycleDef lifecycle,
        DevicesDef devices,
        ResourcesDef resources,
        PlatformDef platform) {
    /** The most virtual CPUs that the machines of this library are given. */
    public static final int MAX_VCPUS = 4096;

    public DomainDef {
        Optional<String> problem = DomainName.problem(name);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
    }

    /** A domain of which nothing is said about resources and platform. */
    public DomainDef(
            DomainType type,
            String name,
            @Nullable UUID uuid,
            GenIdDef genid,
            @Nullable String title,
            @Nullable String description,
            MemoryDef memory,
            VcpusDef vcpus,
            OsDef os,
            FeaturesDef features,
            @Nullable CpuDef cpu,
            LifecycleDef lifecycle,
            DevicesDef devices) {
        this(
                type,
                name,
                uuid,
                genid,
                title,
                description,
                memory,
                vcpus,
                os,
                features,
                cpu,
                lifecycle,
                devices,
                ResourcesDef.UNSAID,
                PlatformDef.UNSAID);
    }

    /** The same definition with those resources. */
    public DomainDef withResources(ResourcesDef next) {
        return with(draft -> draft.resources = next);
    }

    /** The same definition with that platform. */
    public DomainDef withPlatform(PlatformDef next) {
        return with(draft -> draft.platform = next);
    }

    /** The same definition with or without KVM. */
    public DomainDef withType(DomainType next) {
        return with(draft -> draft.type = next);
    }

    /** The same domain with that identity. */
    public DomainDef withUuid(UUID identity) {
        return with(draft -> draft.uuid = identity);
    }

    /** The same definition with that name. */
    public DomainDef withName(String newName) {
        return with(draft -> draft.name = newName);
    }

    /** The same with another request for a generation id. */
    public DomainDef withGenid(GenIdDef next) {
        return with(draft -> draft.genid = next);
    }

    /** The same with another CPU. */
    public DomainDef withCpu(@Nullable CpuDef next) {
        return with(draft -> draft.cpu = next);
    }

    /** The same definition with that emulator. */
    public DomainDef withEmulator(String emulator) {
        return withDevices(devices.withEmulator(emulator));
    }

    /** The same definition with those disks. */
    public DomainDef withDisks(List<DiskDef> disks) {
        return withDevices(devices.with(DeviceKind.DISK, disks));
    }

    /** The same as it may be shown: without the passwords of its displays. */
    public DomainDef shown() {
        return withDevices(devices.map(device -> device instanceof GraphicsDef display ? display.shown() : device));
    }

    /** The same definition with those devices. */
    public DomainDef withDevices(DevicesDef next) {
        return with(draft -> draft.devices = next);
    }

    /** The same definition with that memory. */
    public DomainDef withMemory(MemoryDef next) {
        return with(draft -> draft.memory = next);
    }

    /** The same definition with those virtual CPUs. */
    public DomainDef withVcpus(VcpusDef next) {
        return with(draft -> draft.vcpus = next);
    }

    /** The same definition with those features. */
    public DomainDef withFeatures(FeaturesDef next) {
        return with(draft -> draft.features = next);
    }

    /** The same definition with that machine and boot. */
    public DomainDef withOs(OsDef next) {
        return with(draft -> draft.os = next);
    }

    /** Name and uuid as messages show them. */
    public String label() {
        return "'" + name + "'" + (uuid == null ? "" : " (" + uuid + ")");
    }

    private DomainDef with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.definition();
    }

    /** What one definition is changed in. */
    private static final class Draft {
        private DomainType type;
        private String name;
        private @Nullable UUID uuid;
        private GenIdDef genid;
        private @Nullable String title;
        private @Nullable String description;
        private MemoryDef memory;
        private VcpusDef vcpus;
        private OsDef os;
        private FeaturesDef features;
        private @Nullable CpuDef cpu;
        private LifecycleDef lifecycle;
        private DevicesDef devices;
        private ResourcesDef resources;
        private PlatformDef platform;

        Draft(DomainDef from) {
            type = from.type;
            name = from.name;
            uuid = from.uuid;
            genid = from.genid;
            title = from.title;
            description = from.description;
            memory = from.memory;
            vcpus = from.vcpus;
            os = from.os;
            features = from.features;
            cpu = from.cpu;
            lifecycle = from.lifecycle;
            devices = from.devices;
            resources = from.resources;
            platform = from.platform;
        }

        DomainDef definition() {
            return new DomainDef(
                    type,
                    name,
                    uuid,
                    genid,
                    title,
                    description,
                    memory,
                    vcpus,
                    os,
                    features,
                    cpu,
                    lifecycle,
                    devices,
                    resources,
                    platform);
        }
    }
}

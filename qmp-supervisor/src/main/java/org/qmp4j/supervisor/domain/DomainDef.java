package org.qmp4j.supervisor.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
                next,
                platform);
    }

    /** The same definition with that platform. */
    public DomainDef withPlatform(PlatformDef next) {
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
                next);
    }

    /** The same definition with that identity. */
    public DomainDef withUuid(UUID identity) {
        return new DomainDef(
                type,
                name,
                identity,
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

    /** The same definition with that name. */
    public DomainDef withName(String newName) {
        return new DomainDef(
                type,
                newName,
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
                next,
                resources,
                platform);
    }

    /** The same definition with that memory. */
    public DomainDef withMemory(MemoryDef next) {
        return new DomainDef(
                type,
                name,
                uuid,
                genid,
                title,
                description,
                next,
                vcpus,
                os,
                features,
                cpu,
                lifecycle,
                devices,
                resources,
                platform);
    }

    /** The same definition with those virtual CPUs. */
    public DomainDef withVcpus(VcpusDef next) {
        return new DomainDef(
                type,
                name,
                uuid,
                genid,
                title,
                description,
                memory,
                next,
                os,
                features,
                cpu,
                lifecycle,
                devices,
                resources,
                platform);
    }

    /** The same definition with that machine and boot. */
    public DomainDef withOs(OsDef next) {
        return new DomainDef(
                type,
                name,
                uuid,
                genid,
                title,
                description,
                memory,
                vcpus,
                next,
                features,
                cpu,
                lifecycle,
                devices,
                resources,
                platform);
    }

    /** Name and uuid as messages show them. */
    public String label() {
        return "'" + name + "'" + (uuid == null ? "" : " (" + uuid + ")");
    }
}

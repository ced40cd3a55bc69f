package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.CacheDef;
import org.qmp4j.supervisor.domain.CpuDef.PhysAddressDef;
import org.qmp4j.supervisor.domain.DirectBootDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderType;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.MemoryDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.domain.NumaDef.CellDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.domain.SysinfoDef;

/** What parts of a definition ask of each other; whatever is wrong is refused where it stands. */
final class DomainRules {
    private DomainRules() {}

    static void check(DomainDef def, XmlElement domain) {
        CpuDef cpu = def.cpu();
        if (cpu != null) {
            XmlElement element = domain.requiredChild("cpu");
            checkCache(cpu, element);
            checkPhysAddress(cpu, element);
            checkTopology(cpu, def.vcpus().max(), element);
        }
        checkLabels(domain);
        DiskDomainRules.check(def, domain);
        checkSize(def, domain);
        checkFirmware(def, domain);
        checkTables(def, domain);
        SharedMemory.check(def, domain);
    }

    /** Start rounds sizes up to a full MiB, which must still be a number of bytes. */
    private static void checkSize(DomainDef def, XmlElement domain) {
        long most = MemoryDef.MAX_KIB - MemoryDef.MAX_KIB % 1024;
        NumaDef numa = def.cpu() == null ? null : def.cpu().numa();
        if (numa == null) {
            if (def.memory().totalKib() > most) {
                throw domain.requiredChild("memory").unsupported("it is too large to be rounded up");
            }
            return;
        }
        List<XmlElement> cells =
                domain.requiredChild("cpu").requiredChild("numa").children("cell");
        for (int cell = 0; cell < cells.size(); cell++) {
            if (numa.cells().get(cell).memoryKib() > most) {
                throw cells.get(cell).unsupported("its memory is too large to be rounded up");
            }
        }
    }

    /** With several labels each says of which security model it is. */
    private static void checkLabels(XmlElement domain) {
        List<XmlElement> labels = domain.children("seclabel");
        for (XmlElement label : labels) {
            if (labels.size() > 1 && label.attribute("model") == null) {
                throw label.invalid(
                        "there are several labels, and this one does not say of which security model it is");
            }
        }
    }

    private static void checkTables(DomainDef def, XmlElement domain) {
        XmlElement os = domain.requiredChild("os");
        XmlElement devices = domain.child("devices");
        boolean serial = devices != null && !devices.children("serial").isEmpty();
        if (Boolean.TRUE.equals(def.os().screen().useSerial()) && !serial) {
            throw os.requiredChild("bios").unsupported("a BIOS that speaks on a serial port needs one");
        }
        DirectBootDef.Smbios smbios = def.os().direct().smbios();
        if (smbios == DirectBootDef.Smbios.HOST) {
            throw os.requiredChild("smbios").unsupported("the tables of the host are not read yet");
        }
        if (smbios == DirectBootDef.Smbios.SYSINFO
                && def.platform().sysinfo().stream().noneMatch(SysinfoDef.Smbios.class::isInstance)) {
            throw os.requiredChild("smbios").unsupported("it needs <sysinfo type='smbios'>");
        }
    }

    private static boolean ofHost(CpuDef cpu) {
        return cpu.mode() == CpuDef.Mode.HOST_PASSTHROUGH || cpu.mode() == CpuDef.Mode.MAXIMUM;
    }

    private static void checkCache(CpuDef cpu, XmlElement element) {
        CacheDef cache = cpu.cache();
        if (cache == null) {
            return;
        }
        XmlElement place = element.requiredChild("cache");
        if (cache.mode() == CacheDef.Treatment.PASSTHROUGH && !ofHost(cpu)) {
            throw place.unsupported("the caches of the host go with mode 'host-passthrough' and 'maximum' only");
        }
        boolean emulated = cache.mode() == CacheDef.Treatment.EMULATE;
        if (emulated ? !Integer.valueOf(3).equals(cache.level()) : cache.level() != null) {
            throw place.unsupported(emulated ? "only level 3 can be emulated" : "a level is for mode 'emulate'");
        }
    }

    private static void checkPhysAddress(CpuDef cpu, XmlElement element) {
        PhysAddressDef width = cpu.physAddress();
        if (width == null) {
            return;
        }
        XmlElement place = element.requiredChild("maxphysaddr");
        boolean passthrough = width.mode() == PhysAddressDef.Origin.PASSTHROUGH;
        if (passthrough && !ofHost(cpu)) {
            throw place.unsupported("the width of the host goes with mode 'host-passthrough' and 'maximum' only");
        }
        if (passthrough && width.bits() != null) {
            throw place.unsupported("bits are for mode 'emulate'");
        }
        if (!passthrough && width.limit() != null) {
            throw place.unsupported("a limit is for mode 'passthrough'");
        }
    }

    private static void checkTopology(CpuDef cpu, int vcpus, XmlElement element) {
        if (cpu.topology() != null && cpu.topology().count() != vcpus) {
            throw element.requiredChild("topology")
                    .unsupported("it is for " + cpu.topology().count() + " virtual CPUs, and the guest has " + vcpus);
        }
        if (cpu.numa() != null) {
            List<CellDef> cells = cpu.numa().cells();
            for (int cell = 0; cell < cells.size(); cell++) {
                NumberSet cpus = cells.get(cell).cpus();
                if (cpus != null && cpus.numbers().last() >= vcpus) {
                    throw element.requiredChild("numa")
                            .unsupported("cell " + cell + " has CPUs that the guest does not have: " + cpus);
                }
            }
        }
    }

    private static void checkFirmware(DomainDef def, XmlElement domain) {
        FirmwareDef firmware = def.os().firmware();
        FirmwareDef.@Nullable LoaderDef loader = firmware.loader();
        boolean flash = loader != null && loader.type() == LoaderType.PFLASH;
        XmlElement os = domain.requiredChild("os");
        if ((firmware.choice() == FirmwareDef.Kind.EFI || flash)
                && !def.features().acpi()) {
            XmlElement place = os.child("loader");
            throw (place == null ? os : place).unsupported("EFI firmware needs <features><acpi/>");
        }
        if (loader != null && Boolean.TRUE.equals(loader.secure()) && firmware.choice() == null) {
            XmlElement place = os.requiredChild("loader");
            if (def.os().family() != MachineFamily.Q35) {
                throw place.unsupported("secure boot needs a q35 machine");
            }
            if (def.features().smm() == null || !def.features().smm().on()) {
                throw place.unsupported("secure boot needs <smm state='on'/>");
            }
        }
    }
}

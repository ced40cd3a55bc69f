package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageAuth;

/** A device of the host that the guest is given ({@code <hostdev mode='subsystem' type=…>}). */
public sealed interface HostdevDef extends DeviceDef {
    @Override
    default DeviceKind kind() {
        return DeviceKind.HOSTDEV;
    }

    /** What it is on the host: no two devices of a domain can be the same. */
    Object source();

    /**
     * What may be said of each.
     *
     * @param managed whether the host lets go of it at the start, or null
     * @param bootOrder position in the order of boot, or null
     * @param placement its id and its place
     */
    record Common(@Nullable Boolean managed, @Nullable Integer bootOrder, Placement placement) {
        Common at(Placement where) {
            return new Common(managed, bootOrder, where);
        }
    }

    /** What may be said of it as of all. */
    Common common();

    @Override
    default Placement placement() {
        return common().placement();
    }

    /**
     * {@code type='usb'}: a USB device, by its place or by its maker and product.
     *
     * @param source which
     * @param startupPolicy what is done when it is not there, or null
     * @param guestReset whether the guest can reset it, or null
     * @param common what may be said of each
     */
    record UsbHostdev(
            UsbSource source,
            @Nullable String startupPolicy,
            @Nullable String guestReset,
            Common common) implements HostdevDef {
        @Override
        public DevicePlug plug() {
            return DevicePlug.USB;
        }

        @Override
        public UsbHostdev placed(Placement where) {
            return new UsbHostdev(source, startupPolicy, guestReset, common.at(where));
        }
    }

    /**
     * A USB device of the host.
     *
     * @param vendor its maker, or null
     * @param product the maker's number, or null
     * @param bus where it is, or null
     * @param device its number there, or null
     */
    record UsbSource(
            @Nullable Integer vendor,
            @Nullable Integer product,
            @Nullable Integer bus,
            @Nullable Integer device) {
        public UsbSource {
            if ((vendor == null) != (product == null) || (bus == null) != (device == null)) {
                throw new IllegalArgumentException(
                        "a USB device is named by <vendor> and <product>, or by <address bus=… device=…>");
            }
            if (vendor == null && bus == null) {
                throw new IllegalArgumentException("<source> does not say which USB device");
            }
        }
    }

    /**
     * {@code type='pci'}: a PCI function.
     *
     * @param source its address on the host, such as {@code 0000:06:12.5}
     * @param display whether it has a screen, or null
     * @param ramfb whether the guest sees something before it knows the card, or null
     * @param teaming id of the network card that stands in for it, or null
     * @param rom its firmware, or null
     * @param common what may be said of each
     */
    record PciHostdev(
            String source,
            @Nullable Boolean display,
            @Nullable Boolean ramfb,
            @Nullable String teaming,
            @Nullable RomDef rom,
            Common common)
            implements HostdevDef {
        @Override
        public DevicePlug plug() {
            return DevicePlug.PCI_EXPRESS;
        }

        @Override
        public PciHostdev placed(Placement where) {
            return new PciHostdev(source, display, ramfb, teaming, rom, common.at(where));
        }
    }

    /**
     * {@code type='mdev'}: a part of a card that many use.
     *
     * @param source its uuid
     * @param display whether it has a screen, or null
     * @param ramfb whether the guest sees something before it knows the card, or null
     * @param common what may be said of each
     */
    record MdevHostdev(
            String source,
            @Nullable Boolean display,
            @Nullable Boolean ramfb,
            Common common) implements HostdevDef {
        @Override
        public DevicePlug plug() {
            return DevicePlug.PCI_EXPRESS;
        }

        @Override
        public MdevHostdev placed(Placement where) {
            return new MdevHostdev(source, display, ramfb, common.at(where));
        }
    }

    /**
     * {@code type='scsi_host'}: a SCSI target that the host's kernel makes.
     *
     * @param source its name, such as {@code naa.5123456789abcde0}
     * @param revision of the virtio device
     * @param driver options of a virtio device
     * @param common what may be said of each
     */
    record VhostScsiHostdev(String source, VirtioRevision revision, VirtioOptions driver, Common common)
            implements HostdevDef {
        public VhostScsiHostdev {
            if (common.bootOrder() != null) {
                throw new IllegalArgumentException("nothing boots from a vhost SCSI device");
            }
            if (!source.matches("naa\\.[0-9a-fA-F]{16}")) {
                throw new IllegalArgumentException("a wwpn is naa. and 16 hexadecimal digits: " + source);
            }
        }

        @Override
        public DevicePlug plug() {
            return revision.plug();
        }

        @Override
        public VhostScsiHostdev placed(Placement where) {
            return new VhostScsiHostdev(source, revision, driver, common.at(where));
        }
    }

    /**
     * {@code type='scsi'}: a unit of a SCSI adapter of the host, or of an iSCSI target.
     *
     * @param source which
     * @param access who may do what with it
     * @param node number of its block node, given at the start; null before
     * @param common what may be said of each
     */
    record ScsiHostdev(
            ScsiSource source, ScsiAccess access, @Nullable Integer node, Common common) implements HostdevDef {
        @Override
        public DevicePlug plug() {
            return DevicePlug.SCSI;
        }

        @Override
        public ScsiHostdev placed(Placement where) {
            return new ScsiHostdev(source, access, node, common.at(where));
        }

        /** The same with a block node of that number. */
        public ScsiHostdev numbered(int number) {
            return new ScsiHostdev(source, access, number, common);
        }
    }

    /** Which SCSI unit. */
    sealed interface ScsiSource permits HostUnit, IscsiUnit {}

    /**
     * A unit of an adapter of the host.
     *
     * @param adapter such as {@code scsi_host0}
     * @param bus on the adapter
     * @param target on the bus
     * @param unit of the target
     */
    record HostUnit(String adapter, int bus, int target, long unit) implements ScsiSource {}

    /**
     * A unit of an iSCSI target.
     *
     * @param place where it is
     * @param auth who we are for its host, or null
     */
    record IscsiUnit(NetworkSource place, @Nullable StorageAuth auth) implements ScsiSource {
        public IscsiUnit {
            if (place.protocol() != NetworkProtocol.ISCSI) {
                throw new IllegalArgumentException("a SCSI device on the network is one of protocol 'iscsi'");
            }
            if (place.hosts().size() != 1) {
                throw new IllegalArgumentException(
                        "protocol 'iscsi' has one host: " + place.hosts().size());
            }
        }
    }

    /**
     * Who may do what with a SCSI unit.
     *
     * @param readonly whether the guest cannot write it
     * @param shareable whether other guests have it as well
     * @param rawio whether the guest may send it any command, or null
     * @param sgio what the kernel lets through ({@code filtered}), or null
     */
    record ScsiAccess(
            boolean readonly,
            boolean shareable,
            @Nullable Boolean rawio,
            @Nullable String sgio) {}
}

// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Union {@code MemoryDeviceInfo} of QAPI's {@code machine.json}, since QEMU 2.1. Returned by
 * {@code query-memory-devices}.
 */
public sealed interface MemoryDeviceInfo extends QapiObject {
    /** Which variant it is. */
    OpenEnum<MemoryDeviceInfoKind> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static MemoryDeviceInfo decode(QapiReader json) {
        OpenEnum<MemoryDeviceInfoKind> type = json.required("type", MemoryDeviceInfoKind::decode);
        return switch (type.text()) {
            case "dimm" -> new Dimm(PCDIMMDeviceInfoWrapper.decode(json));
            case "nvdimm" -> new Nvdimm(PCDIMMDeviceInfoWrapper.decode(json));
            case "virtio-pmem" -> new VirtioPmem(VirtioPMEMDeviceInfoWrapper.decode(json));
            case "virtio-mem" -> new VirtioMem(VirtioMEMDeviceInfoWrapper.decode(json));
            case "sgx-epc" -> new SgxEpc(SgxEPCDeviceInfoWrapper.decode(json));
            case "hv-balloon" -> new HvBalloon(HvBalloonDeviceInfoWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code dimm}. */
    record Dimm(PCDIMMDeviceInfoWrapper options) implements MemoryDeviceInfo {
        @Override
        public OpenEnum<MemoryDeviceInfoKind> type() {
            return OpenEnum.of(MemoryDeviceInfoKind.DIMM);
        }
    }

    /** {@code nvdimm}. */
    record Nvdimm(PCDIMMDeviceInfoWrapper options) implements MemoryDeviceInfo {
        @Override
        public OpenEnum<MemoryDeviceInfoKind> type() {
            return OpenEnum.of(MemoryDeviceInfoKind.NVDIMM);
        }
    }

    /** {@code virtio-pmem}. */
    record VirtioPmem(VirtioPMEMDeviceInfoWrapper options) implements MemoryDeviceInfo {
        @Override
        public OpenEnum<MemoryDeviceInfoKind> type() {
            return OpenEnum.of(MemoryDeviceInfoKind.VIRTIO_PMEM);
        }
    }

    /** {@code virtio-mem}. */
    record VirtioMem(VirtioMEMDeviceInfoWrapper options) implements MemoryDeviceInfo {
        @Override
        public OpenEnum<MemoryDeviceInfoKind> type() {
            return OpenEnum.of(MemoryDeviceInfoKind.VIRTIO_MEM);
        }
    }

    /** {@code sgx-epc}. */
    record SgxEpc(SgxEPCDeviceInfoWrapper options) implements MemoryDeviceInfo {
        @Override
        public OpenEnum<MemoryDeviceInfoKind> type() {
            return OpenEnum.of(MemoryDeviceInfoKind.SGX_EPC);
        }
    }

    /** {@code hv-balloon}. */
    record HvBalloon(HvBalloonDeviceInfoWrapper options) implements MemoryDeviceInfo {
        @Override
        public OpenEnum<MemoryDeviceInfoKind> type() {
            return OpenEnum.of(MemoryDeviceInfoKind.HV_BALLOON);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<MemoryDeviceInfoKind> type, JsonMembers options) implements MemoryDeviceInfo {}
}

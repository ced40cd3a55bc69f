// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MemoryDeviceInfoKind} of QAPI's {@code machine.json}, since QEMU 2.1. */
public enum MemoryDeviceInfoKind implements QapiEnum {
    DIMM("dimm"),
    NVDIMM("nvdimm"),
    VIRTIO_PMEM("virtio-pmem"),
    VIRTIO_MEM("virtio-mem"),
    SGX_EPC("sgx-epc"),
    HV_BALLOON("hv-balloon");

    private final String qapiName;

    MemoryDeviceInfoKind(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MemoryDeviceInfoKind> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}

// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code NetClientDriver} of QAPI's {@code net.json}, since QEMU 2.7. */
public enum NetClientDriver implements QapiEnum {
    NONE("none"),
    NIC("nic"),
    USER("user"),
    TAP("tap"),
    L2TPV3("l2tpv3"),
    SOCKET("socket"),
    STREAM("stream"),
    DGRAM("dgram"),
    VDE("vde"),
    BRIDGE("bridge"),
    HUBPORT("hubport"),
    NETMAP("netmap"),
    VHOST_USER("vhost-user"),
    VHOST_VDPA("vhost-vdpa"),
    AF_XDP("af-xdp"),
    VMNET_HOST("vmnet-host"),
    VMNET_SHARED("vmnet-shared"),
    VMNET_BRIDGED("vmnet-bridged");

    private final String qapiName;

    NetClientDriver(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<NetClientDriver> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}

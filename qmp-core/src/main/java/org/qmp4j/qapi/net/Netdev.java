// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code Netdev} of QAPI's {@code net.json}, since QEMU 1.2. */
public sealed interface Netdev extends QapiObject {
    /** Which variant it is. */
    OpenEnum<NetClientDriver> type();

    /** What every variant has. */
    NetdevBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static Netdev decode(QapiReader json) {
        OpenEnum<NetClientDriver> type = json.required("type", NetClientDriver::decode);
        NetdevBase base = NetdevBase.decode(json);
        return switch (type.text()) {
            case "none" -> new None(base, json.rest());
            case "nic" -> new Nic(base, NetLegacyNicOptions.decode(json));
            case "user" -> new User(base, NetdevUserOptions.decode(json));
            case "tap" -> new Tap(base, NetdevTapOptions.decode(json));
            case "l2tpv3" -> new L2tpv3(base, NetdevL2TPv3Options.decode(json));
            case "socket" -> new Socket(base, NetdevSocketOptions.decode(json));
            case "stream" -> new Stream(base, NetdevStreamOptions.decode(json));
            case "dgram" -> new Dgram(base, NetdevDgramOptions.decode(json));
            case "vde" -> new Vde(base, NetdevVdeOptions.decode(json));
            case "bridge" -> new Bridge(base, NetdevBridgeOptions.decode(json));
            case "hubport" -> new Hubport(base, NetdevHubPortOptions.decode(json));
            case "netmap" -> new Netmap(base, NetdevNetmapOptions.decode(json));
            case "vhost-user" -> new VhostUser(base, NetdevVhostUserOptions.decode(json));
            case "vhost-vdpa" -> new VhostVdpa(base, NetdevVhostVDPAOptions.decode(json));
            case "af-xdp" -> new AfXdp(base, NetdevAFXDPOptions.decode(json));
            case "vmnet-host" -> new VmnetHost(base, NetdevVmnetHostOptions.decode(json));
            case "vmnet-shared" -> new VmnetShared(base, NetdevVmnetSharedOptions.decode(json));
            case "vmnet-bridged" -> new VmnetBridged(base, NetdevVmnetBridgedOptions.decode(json));
            default -> new Unknown(base, type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        base().encode(json);
        options().encode(json);
    }

    /** {@code none}. */
    record None(NetdevBase base, JsonMembers options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.NONE);
        }
    }

    /** {@code nic}. */
    record Nic(NetdevBase base, NetLegacyNicOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.NIC);
        }
    }

    /** {@code user}. */
    record User(NetdevBase base, NetdevUserOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.USER);
        }
    }

    /** {@code tap}. */
    record Tap(NetdevBase base, NetdevTapOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.TAP);
        }
    }

    /** {@code l2tpv3}. */
    record L2tpv3(NetdevBase base, NetdevL2TPv3Options options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.L2TPV3);
        }
    }

    /** {@code socket}. */
    record Socket(NetdevBase base, NetdevSocketOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.SOCKET);
        }
    }

    /** {@code stream}. */
    record Stream(NetdevBase base, NetdevStreamOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.STREAM);
        }
    }

    /** {@code dgram}. */
    record Dgram(NetdevBase base, NetdevDgramOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.DGRAM);
        }
    }

    /** {@code vde}. */
    record Vde(NetdevBase base, NetdevVdeOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.VDE);
        }
    }

    /** {@code bridge}. */
    record Bridge(NetdevBase base, NetdevBridgeOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.BRIDGE);
        }
    }

    /** {@code hubport}. */
    record Hubport(NetdevBase base, NetdevHubPortOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.HUBPORT);
        }
    }

    /** {@code netmap}. */
    record Netmap(NetdevBase base, NetdevNetmapOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.NETMAP);
        }
    }

    /** {@code vhost-user}. */
    record VhostUser(NetdevBase base, NetdevVhostUserOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.VHOST_USER);
        }
    }

    /** {@code vhost-vdpa}. */
    record VhostVdpa(NetdevBase base, NetdevVhostVDPAOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.VHOST_VDPA);
        }
    }

    /** {@code af-xdp}. */
    record AfXdp(NetdevBase base, NetdevAFXDPOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.AF_XDP);
        }
    }

    /** {@code vmnet-host}. */
    record VmnetHost(NetdevBase base, NetdevVmnetHostOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.VMNET_HOST);
        }
    }

    /** {@code vmnet-shared}. */
    record VmnetShared(NetdevBase base, NetdevVmnetSharedOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.VMNET_SHARED);
        }
    }

    /** {@code vmnet-bridged}. */
    record VmnetBridged(NetdevBase base, NetdevVmnetBridgedOptions options) implements Netdev {
        @Override
        public OpenEnum<NetClientDriver> type() {
            return OpenEnum.of(NetClientDriver.VMNET_BRIDGED);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(NetdevBase base, OpenEnum<NetClientDriver> type, JsonMembers options) implements Netdev {}
}

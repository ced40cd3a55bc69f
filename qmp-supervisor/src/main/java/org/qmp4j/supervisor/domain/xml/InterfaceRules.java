package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceOptions;
import org.qmp4j.supervisor.domain.InterfaceOptions.GuestAddress;
import org.qmp4j.supervisor.domain.InterfaceSource;
import org.qmp4j.supervisor.domain.InterfaceSource.HostBridge;
import org.qmp4j.supervisor.domain.InterfaceSource.HostLink;
import org.qmp4j.supervisor.domain.InterfaceSource.ManagedNetwork;
import org.qmp4j.supervisor.domain.InterfaceSource.TapDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.InterfaceSource.VdpaDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.VhostUser;

/** What a card can be told depends on what it is plugged in; each complaint has the place of the element that does not go there. */
final class InterfaceRules {
    private final XmlElement element;
    private final InterfaceDef card;
    private final InterfaceOptions options;
    private final boolean managed;
    private final boolean tap;

    private InterfaceRules(XmlElement element, InterfaceDef card) {
        this.element = element;
        this.card = card;
        this.options = card.options();
        InterfaceSource source = card.source();
        this.managed = source instanceof HostBridge || source instanceof ManagedNetwork;
        this.tap = managed || source instanceof TapDevice || source instanceof HostLink;
    }

    static void check(XmlElement element, InterfaceDef card) {
        InterfaceRules rules = new InterfaceRules(element, card);
        rules.backend();
        rules.traffic();
        rules.addresses();
        rules.driver();
        rules.packets();
        rules.teaming();
    }

    /** The place of a child that is there. */
    private XmlElement at(String child) {
        List<XmlElement> found = element.children(child);
        return found.isEmpty() ? element : found.get(0);
    }

    private void require(boolean met, String child, String problem) {
        if (!met) {
            throw at(child).unsupported(problem);
        }
    }

    private void backend() {
        InterfaceSource source = card.source();
        boolean user = source instanceof UserNetwork || source instanceof VhostUser;
        InterfaceOptions.Backend backend = options.backend();
        require(!options.isPasst() || user, "backend", "passt is for networks of type 'user' and 'vhostuser'");
        require(
                backend == null || backend.tap() == null || managed || source instanceof TapDevice,
                "backend",
                "a path to make TAPs by is for networks that have one");
        require(
                options.isPasst() || !(source instanceof UserNetwork network) || network.dev() == null,
                "source",
                "a device of the host is for the backend 'passt'");
        if (source instanceof VhostUser socket && (socket.path() == null) != options.isPasst()) {
            throw at("source").invalid("a vhost-user network has either a path or the backend 'passt'");
        }
    }

    /** What is let through to the guest. */
    private void traffic() {
        require(
                options.isPasst() || options.kept("portForward").isEmpty(),
                "portForward",
                "ports are forwarded by the backend 'passt' alone");
        require(
                options.kept("filterref").isEmpty() || managed || card.source() instanceof TapDevice,
                "filterref",
                "filters are for networks of type 'network', 'bridge' and 'ethernet'");
        require(
                options.kept("port").isEmpty() || managed,
                "port",
                "a port is isolated in networks of type 'network' and 'bridge'");
    }

    private void addresses() {
        require(
                options.addresses().isEmpty() || card.source() instanceof UserNetwork || options.isPasst(),
                "ip",
                "QEMU tells the guest its address in networks in user space alone");
        int[] families = new int[2];
        List<XmlElement> places = element.children("ip");
        for (int i = 0; i < places.size(); i++) {
            GuestAddress address = options.addresses().get(i);
            boolean ipv6 = Boolean.TRUE.equals(address.ipv6());
            Integer prefix = address.prefix();
            if (address.peer() != null) {
                throw places.get(i).unsupported("there is no other end that could have an address");
            } else if (++families[ipv6 ? 1 : 0] > 1) {
                throw places.get(i).unsupported("a card can have one address of each family");
            } else if (!options.isPasst() && prefix != null && !prefixFits(prefix, ipv6)) {
                throw places.get(i).unsupported("the prefix is 4 to 27 for IPv4, and 120 at most for IPv6");
            }
        }
    }

    private static boolean prefixFits(int prefix, boolean ipv6) {
        return ipv6 ? prefix <= 120 : prefix == 0 || (prefix >= 4 && prefix <= 27);
    }

    private void driver() {
        InterfaceSource source = card.source();
        boolean queued = tap || source instanceof VhostUser || source instanceof VdpaDevice;
        require(card.queues() == 1 || queued, "driver", "a network of this type has one pair of queues");
        if (source instanceof VhostUser) {
            require(card.model().isVirtio(), "model", "a vhost-user network needs a virtio card");
        }
        String name = card.driver().name();
        require(!"vfio".equals(name) || card.isHostCard(), "driver", "'vfio' is for cards of the host");
    }

    private void packets() {
        InterfaceSource source = card.source();
        boolean sized = managed
                || source instanceof TapDevice
                || source instanceof VhostUser
                || (source instanceof UserNetwork && options.isPasst());
        require(options.mtu() == null || sized, "mtu", "the MTU of a network of this type cannot be set");
        require(
                options.kept("coalesce").isEmpty() || managed || source instanceof TapDevice,
                "coalesce",
                "interrupts of a network of this type cannot be coalesced");
    }

    private void teaming() {
        InterfaceOptions.Teaming teaming = options.teaming();
        if (teaming == null) {
            return;
        }
        require(
                teaming.persistent() || !(card.source() instanceof ManagedNetwork),
                "source",
                "which card of the host a network gives is known to libvirt alone: use type='hostdev'");
        require(
                teaming.persistent() || card.isHostCard(),
                "teaming",
                "the transient card of a pair is a card of the host");
        require(
                !teaming.persistent() || (card.model().isVirtio() && !card.isHostCard()),
                "teaming",
                "the persistent card of a pair is a virtio card");
    }
}

package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A smart card ({@code <smartcard mode=…>}). */
public sealed interface SmartcardDef extends DeviceDef {
    @Override
    default DeviceKind kind() {
        return DeviceKind.SMARTCARD;
    }

    @Override
    default DevicePlug plug() {
        return DevicePlug.CCID;
    }

    private static void check(Placement placement) {
        if (placement.address() != null && !(placement.address() instanceof CcidAddress)) {
            throw new IllegalArgumentException("a smart card is in a reader: <address type='ccid'>");
        }
    }

    /**
     * {@code mode='host'}: the card in the host's reader.
     *
     * @param placement its id and its place
     */
    record HostCard(Placement placement) implements SmartcardDef {
        public HostCard {
            check(placement);
        }

        @Override
        public HostCard placed(Placement where) {
            return new HostCard(where);
        }
    }

    /**
     * {@code mode='host-certificates'}: a card that is made of certificates of the host.
     *
     * @param certificates their names, three of them
     * @param database where they are, or null
     * @param placement its id and its place
     */
    record CertificateCard(
            List<String> certificates, @Nullable String database, Placement placement) implements SmartcardDef {
        /** How many certificates are on a card. */
        public static final int COUNT = 3;

        public CertificateCard {
            certificates = List.copyOf(certificates);
            if (certificates.size() != COUNT) {
                throw new IllegalArgumentException("mode 'host-certificates' needs three <certificate>");
            }
            check(placement);
        }

        @Override
        public CertificateCard placed(Placement where) {
            return new CertificateCard(certificates, database, where);
        }
    }

    /**
     * {@code mode='passthrough'}: a card elsewhere.
     *
     * @param chardev its host side
     * @param placement its id and its place
     */
    record RemoteCard(ChardevDef chardev, Placement placement) implements SmartcardDef, CharacterDeviceDef {
        public RemoteCard {
            check(placement);
        }

        @Override
        public RemoteCard placed(Placement where) {
            return new RemoteCard(chardev, where);
        }
    }
}

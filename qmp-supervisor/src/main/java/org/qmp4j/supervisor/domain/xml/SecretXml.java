package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.SecretRef;
import org.qmp4j.supervisor.storage.StorageAuth;

/** {@code <encryption>} and {@code <auth>}: formatstorageencryption, and formatdomain, "Hard drives, floppy disks, CDROMs". */
final class SecretXml {
    private static final XmlField<SecretRef, UUID> SECRET_UUID =
            XmlField.attribute("uuid", new XmlValue<>("a uuid", SecretXml::uuid, UUID::toString), SecretRef::uuid);
    private static final XmlField<SecretRef, String> USAGE =
            XmlField.attribute("usage", XmlValue.TEXT, SecretRef::usage);
    private static final XmlField<StorageAuth, String> USERNAME =
            XmlField.attribute("username", XmlValue.TEXT, StorageAuth::username);
    private static final XmlField<StorageAuth, SecretRef> AUTH_SECRET =
            XmlField.child(secret("ceph", "iscsi"), StorageAuth::secret);
    static final XmlShape<StorageAuth> AUTH = new XmlShape<>(
            "auth",
            said -> new StorageAuth(said.need(USERNAME), said.need(AUTH_SECRET)),
            List.of(USERNAME, AUTH_SECRET));

    private static final XmlField<Encryption, Encryption.Format> FORMAT = XmlField.attribute(
            "format", XmlValue.words(Encryption.Format.values(), Encryption.Format::id), Encryption::format);
    private static final XmlField<Encryption, Encryption.Engine> ENGINE =
            XmlField.attribute("engine", DiskWords.of(Encryption.Engine.values()), Encryption::engine);
    private static final XmlField<Encryption, List<SecretRef>> SECRETS =
            XmlField.children(secret("passphrase"), Encryption::secrets);
    static final XmlShape<Encryption> ENCRYPTION = new XmlShape<>(
            "encryption",
            said -> new Encryption(said.need(FORMAT), said.get(ENGINE), said.get(SECRETS, List.of())),
            List.of(FORMAT, ENGINE, SECRETS, onlyForNew("cipher"), onlyForNew("ivgen")));

    private SecretXml() {}

    /** A secret of one of those types. */
    private static XmlShape<SecretRef> secret(String... types) {
        XmlField<SecretRef, String> type = XmlField.attribute(
                "type",
                new XmlValue<>(
                        String.join(", ", types),
                        text -> List.of(types).contains(text) ? Optional.of(text) : Optional.empty(),
                        text -> text),
                SecretRef::type);
        return new XmlShape<>(
                "secret",
                said -> new SecretRef(said.need(type), said.get(SECRET_UUID), said.get(USAGE)),
                List.of(type, SECRET_UUID, USAGE));
    }

    private static XmlField<Encryption, Object> onlyForNew(String name) {
        return XmlField.refusedChild(name, "it is for images that are made, and is no part of a domain");
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

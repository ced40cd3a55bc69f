// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SMPConfiguration} of QAPI's {@code machine.json}, since QEMU 6.1. */
public record SMPConfiguration(
        Optional<Long> cpus,
        Optional<Long> drawers,
        Optional<Long> books,
        Optional<Long> sockets,
        Optional<Long> dies,
        Optional<Long> clusters,
        Optional<Long> modules,
        Optional<Long> cores,
        Optional<Long> threads,
        Optional<Long> maxcpus,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SMPConfiguration decode(QapiReader json) {
        return new SMPConfiguration(
                json.optional("cpus", QapiReader.INT64),
                json.optional("drawers", QapiReader.INT64),
                json.optional("books", QapiReader.INT64),
                json.optional("sockets", QapiReader.INT64),
                json.optional("dies", QapiReader.INT64),
                json.optional("clusters", QapiReader.INT64),
                json.optional("modules", QapiReader.INT64),
                json.optional("cores", QapiReader.INT64),
                json.optional("threads", QapiReader.INT64),
                json.optional("maxcpus", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("cpus", cpus);
        json.put("drawers", drawers);
        json.put("books", books);
        json.put("sockets", sockets);
        json.put("dies", dies);
        json.put("clusters", clusters);
        json.put("modules", modules);
        json.put("cores", cores);
        json.put("threads", threads);
        json.put("maxcpus", maxcpus);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> cpus = Optional.empty();
        private Optional<Long> drawers = Optional.empty();
        private Optional<Long> books = Optional.empty();
        private Optional<Long> sockets = Optional.empty();
        private Optional<Long> dies = Optional.empty();
        private Optional<Long> clusters = Optional.empty();
        private Optional<Long> modules = Optional.empty();
        private Optional<Long> cores = Optional.empty();
        private Optional<Long> threads = Optional.empty();
        private Optional<Long> maxcpus = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder cpus(long cpus) {
            this.cpus = Optional.of(cpus);
            return this;
        }

        public Builder drawers(long drawers) {
            this.drawers = Optional.of(drawers);
            return this;
        }

        public Builder books(long books) {
            this.books = Optional.of(books);
            return this;
        }

        public Builder sockets(long sockets) {
            this.sockets = Optional.of(sockets);
            return this;
        }

        public Builder dies(long dies) {
            this.dies = Optional.of(dies);
            return this;
        }

        public Builder clusters(long clusters) {
            this.clusters = Optional.of(clusters);
            return this;
        }

        public Builder modules(long modules) {
            this.modules = Optional.of(modules);
            return this;
        }

        public Builder cores(long cores) {
            this.cores = Optional.of(cores);
            return this;
        }

        public Builder threads(long threads) {
            this.threads = Optional.of(threads);
            return this;
        }

        public Builder maxcpus(long maxcpus) {
            this.maxcpus = Optional.of(maxcpus);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SMPConfiguration build() {
            return new SMPConfiguration(
                    cpus, drawers, books, sockets, dies, clusters, modules, cores, threads, maxcpus, unknown);
        }
    }
}

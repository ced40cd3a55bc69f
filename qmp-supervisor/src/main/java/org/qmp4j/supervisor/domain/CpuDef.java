package org.qmp4j.supervisor.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about the CPU ({@code <cpu>}); null leaves a choice to the machine type.
 *
 * @param mode where the model comes from; null when no model is asked for
 * @param match kept for the XML: how much of the model the guest must get
 * @param check kept for the XML: who looks whether it got it
 * @param migratable leave out features that cannot be migrated; for the CPU of the host only
 * @param model the model
 * @param vendor kept for the XML: which vendor the host must have
 * @param topology how the virtual CPUs are grouped
 * @param cache what the guest is told of caches
 * @param physAddress how wide physical addresses are
 * @param features features that differ from the model, in their order
 * @param numa nodes of memory and CPUs; null for none
 */
public record CpuDef(
        @Nullable Mode mode,
        @Nullable Match match,
        @Nullable Check check,
        @Nullable Boolean migratable,
        @Nullable ModelDef model,
        @Nullable String vendor,
        @Nullable TopologyDef topology,
        @Nullable CacheDef cache,
        @Nullable PhysAddressDef physAddress,
        List<FeatureDef> features,
        @Nullable NumaDef numa) {
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._+-]*)?");

    public CpuDef {
        features = List.copyOf(features);
        boolean host = mode == Mode.HOST_PASSTHROUGH || mode == Mode.MAXIMUM;
        if (migratable != null && !host) {
            throw new IllegalArgumentException("migratable is for mode 'host-passthrough' and 'maximum' only");
        }
        if (model == null && !host && mode != Mode.HOST_MODEL) {
            if (mode == Mode.CUSTOM && topology == null && numa == null) {
                throw new IllegalArgumentException("element <model> is missing");
            }
            if (!features.isEmpty() || vendor != null) {
                throw new IllegalArgumentException("features and a vendor need a <model>");
            }
        }
        checkNamedOnce(features);
    }

    private static void checkNamedOnce(List<FeatureDef> features) {
        Set<String> names = new HashSet<>();
        for (FeatureDef feature : features) {
            if (!names.add(feature.name())) {
                throw new IllegalArgumentException("feature '" + feature.name() + "' is named twice");
            }
        }
    }

    /** The same with those features. */
    public CpuDef withFeatures(List<FeatureDef> next) {
        return new CpuDef(mode, match, check, migratable, model, vendor, topology, cache, physAddress, next, numa);
    }

    /** The same of exactly that model. */
    public CpuDef withModel(ModelDef next) {
        return new CpuDef(
                Mode.CUSTOM, Match.EXACT, check, null, next, vendor, topology, cache, physAddress, features, numa);
    }

    /** The same with what goes without saying said: of the CPU of the host what can be migrated, of a model one that is like it. */
    public CpuDef completed() {
        ModelDef said = model == null || mode != Mode.CUSTOM || model.fallback() != null
                ? model
                : new ModelDef(model.name(), true, model.vendorId());
        Boolean migrates = mode == Mode.HOST_PASSTHROUGH && migratable == null ? Boolean.TRUE : migratable;
        return new CpuDef(mode, match, check, migrates, said, vendor, topology, cache, physAddress, features, numa);
    }

    /** The CPU of the host ({@code mode='host-passthrough'}). */
    public static CpuDef host(boolean migratable) {
        return new CpuDef(
                Mode.HOST_PASSTHROUGH, null, Check.NONE, migratable, null, null, null, null, null, List.of(), null);
    }

    /** A model that QEMU has by name ({@code mode='custom'}). */
    public static CpuDef named(String model) {
        return new CpuDef(
                Mode.CUSTOM,
                Match.EXACT,
                Check.NONE,
                null,
                new ModelDef(model, null, null),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** Where the model comes from. */
    public enum Mode {
        CUSTOM,
        HOST_MODEL,
        HOST_PASSTHROUGH,
        MAXIMUM
    }

    /** How much of the model the guest must get. */
    public enum Match {
        MINIMUM,
        EXACT,
        STRICT
    }

    /** Who looks whether the guest got it. */
    public enum Check {
        NONE,
        PARTIAL,
        FULL
    }

    /**
     * {@code <model>}.
     *
     * @param name of the model; empty where the host has the say
     * @param fallback {@code allow}: kept for the XML, as no other model is ever chosen here
     * @param vendorId what the guest sees as vendor: 12 characters
     */
    public record ModelDef(
            String name,
            @Nullable Boolean fallback,
            @Nullable String vendorId) {
        private static final int VENDOR = 12;

        public ModelDef {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a CPU model name: " + name);
            }
            if (vendorId != null && (vendorId.length() != VENDOR || vendorId.indexOf(',') >= 0)) {
                throw new IllegalArgumentException("a vendor_id has 12 characters and no comma: " + vendorId);
            }
        }
    }

    /**
     * {@code <topology>}.
     *
     * @param sockets sockets of the machine
     * @param dies dies of a socket
     * @param clusters clusters of a die
     * @param cores cores of a cluster
     * @param threads threads of a core
     */
    public record TopologyDef(int sockets, int dies, int clusters, int cores, int threads) {
        /** How many virtual CPUs that makes. */
        public long count() {
            return (long) sockets * dies * clusters * cores * threads;
        }
    }

    /**
     * {@code <cache>}.
     *
     * @param level which cache; null for all of them
     * @param mode what is done about it
     */
    public record CacheDef(@Nullable Integer level, Treatment mode) {
        /** What is done about the caches. */
        public enum Treatment {
            EMULATE,
            PASSTHROUGH,
            DISABLE
        }
    }

    /**
     * {@code <maxphysaddr>}.
     *
     * @param mode whose width it is
     * @param bits the width
     * @param limit the most that is passed through
     */
    public record PhysAddressDef(
            Origin mode, @Nullable Integer bits, @Nullable Integer limit) {
        /** Whose width it is. */
        public enum Origin {
            EMULATE,
            PASSTHROUGH
        }
    }

    /**
     * {@code <feature>}.
     *
     * @param name as libvirt calls it
     * @param policy whether the guest has it
     */
    public record FeatureDef(String name, Policy policy) {
        /** Whether the guest has a feature. */
        public enum Policy {
            FORCE,
            REQUIRE,
            OPTIONAL,
            DISABLE,
            FORBID
        }
    }
}

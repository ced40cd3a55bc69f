package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for QEMU itself, in its own namespace ({@code <qemu:commandline>} and others).
 *
 * @param args further words of the command line
 * @param env variables of its environment
 * @param addedCapabilities what it is taken to be able to, although it does not say so
 * @param removedCapabilities what it is taken not to be able to
 * @param overrides properties of devices that are said otherwise
 * @param deprecation what is done when deprecated words are used; null leaves it to QEMU
 */
public record QemuExtrasDef(
        List<String> args,
        List<EnvDef> env,
        List<String> addedCapabilities,
        List<String> removedCapabilities,
        List<OverrideDef> overrides,
        @Nullable Deprecation deprecation) {
    /** Nothing was said. */
    public static final QemuExtrasDef NONE =
            new QemuExtrasDef(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    public QemuExtrasDef {
        args = List.copyOf(args);
        env = List.copyOf(env);
        addedCapabilities = List.copyOf(addedCapabilities);
        removedCapabilities = List.copyOf(removedCapabilities);
        overrides = List.copyOf(overrides);
    }

    /**
     * A variable of the environment.
     *
     * @param name of it
     * @param value of it; null for none
     */
    public record EnvDef(String name, @Nullable String value) {
        public EnvDef {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException("not a name for a variable: '" + name + "'");
            }
        }
    }

    /**
     * What is said otherwise of one device.
     *
     * @param alias of the device
     * @param properties in their order
     */
    public record OverrideDef(String alias, List<PropertyDef> properties) {
        public OverrideDef {
            properties = List.copyOf(properties);
        }
    }

    /**
     * A property of a device.
     *
     * @param name of it
     * @param type what kind of value it has
     * @param value of it; null when it is taken away
     */
    public record PropertyDef(
            String name, Type type, @Nullable String value) {
        public PropertyDef {
            if ((value == null) != (type == Type.REMOVE)) {
                throw new IllegalArgumentException("a property has a value unless it is removed: '" + name + "'");
            }
            boolean good = switch (type) {
                case SIGNED -> String.valueOf(value).matches("-?[0-9]{1,18}");
                case UNSIGNED -> String.valueOf(value).matches("[0-9]{1,18}");
                case BOOL -> List.of("true", "false").contains(value);
                case STRING, REMOVE -> true;
            };
            if (!good) {
                throw new IllegalArgumentException("not a value of that type: '" + value + "'");
            }
        }

        /** What kind of value a property has. */
        public enum Type {
            STRING,
            SIGNED,
            UNSIGNED,
            BOOL,
            REMOVE
        }
    }

    /** What is done when deprecated words are used. */
    public enum Deprecation {
        NONE,
        OMIT,
        REJECT,
        CRASH
    }
}

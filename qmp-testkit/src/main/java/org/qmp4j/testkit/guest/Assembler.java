package org.qmp4j.testkit.guest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small assembler for 16-bit real mode: one method per instruction that {@link BootSector} needs, named by its
 * mnemonic, operands in Intel's order. Labels may be used before they are placed.
 */
final class Assembler {

    /** The general registers of 16 bits. */
    enum Word {
        AX(0),
        CX(1),
        DX(2),
        BX(3),
        SP(4),
        BP(5),
        SI(6),
        DI(7);

        private final int number;

        Word(int number) {
            this.number = number;
        }
    }

    /** The segment registers. */
    enum Segment {
        ES(0),
        CS(1),
        SS(2),
        DS(3);

        private final int number;

        Segment(int number) {
            this.number = number;
        }
    }

    /** Conditions of a jump, with their opcodes. */
    enum If {
        ZERO(0x74),
        NOT_ZERO(0x75),
        ABOVE_OR_EQUAL(0x73);

        private final int opcode;

        If(int opcode) {
            this.opcode = opcode;
        }
    }

    /** A place where the address of a label is still to be written. */
    private record Fixup(int at, String label, int width, boolean relative) {}

    private final int origin;
    private final ByteArrayOutputStream code = new ByteArrayOutputStream();
    private final Map<String, Integer> labels = new HashMap<>();
    private final List<Fixup> fixups = new ArrayList<>();

    /** Code that will run at this address. */
    Assembler(int origin) {
        this.origin = origin;
    }

    Assembler label(String name) {
        if (labels.put(name, code.size()) != null) {
            throw new IllegalStateException("label " + name + " is placed twice");
        }
        return this;
    }

    Assembler mov(Word register, int value) {
        return bytes(0xb8 + register.number).word(value);
    }

    Assembler mov(Word register, String address) {
        bytes(0xb8 + register.number);
        return absolute(address);
    }

    Assembler mov(Segment segment, Word register) {
        return bytes(0x8e, 0xc0 | (segment.number << 3) | register.number);
    }

    Assembler movAl(int value) {
        return bytes(0xb0, value);
    }

    Assembler movAh(int value) {
        return bytes(0xb4, value);
    }

    Assembler movAhAl() {
        return bytes(0x88, 0xc4);
    }

    Assembler movAlAh() {
        return bytes(0x88, 0xe0);
    }

    Assembler movAlDl() {
        return bytes(0x88, 0xd0);
    }

    /** {@code mov ax, [address]} */
    Assembler loadAx(int address) {
        return bytes(0xa1).word(address);
    }

    /** {@code mov [label], ax} */
    Assembler storeAx(String label) {
        return bytes(0xa3).absolute(label);
    }

    /** {@code mov word [address], label} */
    Assembler storeAddress(int address, String label) {
        return bytes(0xc7, 0x06).word(address).absolute(label);
    }

    /** {@code mov word [address], value} */
    Assembler storeWord(int address, int value) {
        return bytes(0xc7, 0x06).word(address).word(value);
    }

    /** {@code mov byte [label], value} */
    Assembler storeByte(String label, int value) {
        return bytes(0xc6, 0x06).absolute(label).bytes(value);
    }

    /** {@code cmp byte [label], value} */
    Assembler cmpByte(String label, int value) {
        return bytes(0x80, 0x3e).absolute(label).bytes(value);
    }

    Assembler xor(Word register, Word same) {
        return bytes(0x31, 0xc0 | (same.number << 3) | register.number);
    }

    Assembler inc(Word register) {
        return bytes(0x40 + register.number);
    }

    Assembler dec(Word register) {
        return bytes(0x48 + register.number);
    }

    /** {@code sub ax, [label]} */
    Assembler subAx(String label) {
        return bytes(0x2b, 0x06).absolute(label);
    }

    Assembler addAl(int value) {
        return bytes(0x04, value);
    }

    Assembler cmpAx(int value) {
        return bytes(0x3d).word(value);
    }

    Assembler cmpAl(int value) {
        return bytes(0x3c, value);
    }

    Assembler testAl(int mask) {
        return bytes(0xa8, mask);
    }

    /** {@code test al, al} */
    Assembler testAl() {
        return bytes(0x84, 0xc0);
    }

    Assembler andAl(int mask) {
        return bytes(0x24, mask);
    }

    /** {@code inc dword [label]} */
    Assembler incDword(String label) {
        return bytes(0x66, 0xff, 0x06).absolute(label);
    }

    /** {@code mov eax, [label]} */
    Assembler loadEax(String label) {
        return bytes(0x66, 0xa1).absolute(label);
    }

    /** {@code mov ecx, value} */
    Assembler movEcx(int value) {
        return bytes(0x66, 0xb9).word(value).word(value >>> 16);
    }

    /** {@code xor edx, edx} */
    Assembler clearEdx() {
        return bytes(0x66, 0x31, 0xd2);
    }

    /** {@code div ecx}: eax becomes the quotient of edx:eax, edx the remainder */
    Assembler divEcx() {
        return bytes(0x66, 0xf7, 0xf1);
    }

    /** {@code test eax, eax} */
    Assembler testEax() {
        return bytes(0x66, 0x85, 0xc0);
    }

    Assembler push(Word register) {
        return bytes(0x50 + register.number);
    }

    Assembler pop(Word register) {
        return bytes(0x58 + register.number);
    }

    Assembler lodsb() {
        return bytes(0xac);
    }

    Assembler inAlDx() {
        return bytes(0xec);
    }

    Assembler outDxAl() {
        return bytes(0xee);
    }

    Assembler inAl(int port) {
        return bytes(0xe4, port);
    }

    Assembler outAl(int port) {
        return bytes(0xe6, port);
    }

    Assembler interrupt(int vector) {
        return bytes(0xcd, vector);
    }

    Assembler cli() {
        return bytes(0xfa);
    }

    Assembler sti() {
        return bytes(0xfb);
    }

    Assembler cld() {
        return bytes(0xfc);
    }

    Assembler hlt() {
        return bytes(0xf4);
    }

    Assembler ret() {
        return bytes(0xc3);
    }

    Assembler iret() {
        return bytes(0xcf);
    }

    Assembler jump(String label) {
        return bytes(0xeb).relative(label, 1);
    }

    /** A jump that reaches everywhere. */
    Assembler jumpNear(String label) {
        return bytes(0xe9).relative(label, 2);
    }

    Assembler jump(If condition, String label) {
        return bytes(condition.opcode).relative(label, 1);
    }

    /** {@code jmp 0:label}: also sets cs to 0, which a BIOS may have set to 0x7c0 */
    Assembler jumpFar(String label) {
        return bytes(0xea).absolute(label).word(0);
    }

    Assembler call(String label) {
        return bytes(0xe8).relative(label, 2);
    }

    /** Data: ASCII text with a zero behind it. */
    Assembler text(String text) {
        code.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return bytes(0);
    }

    Assembler bytes(int... values) {
        for (int value : values) {
            code.write(value);
        }
        return this;
    }

    private Assembler word(int value) {
        return bytes(value & 0xff, (value >> 8) & 0xff);
    }

    private Assembler absolute(String label) {
        fixups.add(new Fixup(code.size(), label, 2, false));
        return word(0);
    }

    private Assembler relative(String label, int width) {
        fixups.add(new Fixup(code.size(), label, width, true));
        return width == 1 ? bytes(0) : word(0);
    }

    /**
     * The machine code, all labels resolved.
     *
     * @throws IllegalStateException if a label is missing, or too far for a short jump
     */
    byte[] assemble() {
        byte[] bytes = code.toByteArray();
        for (Fixup fixup : fixups) {
            Integer target = labels.get(fixup.label);
            if (target == null) {
                throw new IllegalStateException("label " + fixup.label + " is not placed");
            }
            int value = fixup.relative ? target - (fixup.at + fixup.width) : origin + target;
            if (fixup.width == 1 && value != (byte) value) {
                throw new IllegalStateException("label " + fixup.label + " is too far for a short jump: " + value);
            }
            for (int i = 0; i < fixup.width; i++) {
                bytes[fixup.at + i] = (byte) (value >> (8 * i));
            }
        }
        return bytes;
    }
}

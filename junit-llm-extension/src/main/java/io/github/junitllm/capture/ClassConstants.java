package io.github.junitllm.capture;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The constant pool of a class file, as far as it says which methods the class calls (JVM specification, §4.4). */
final class ClassConstants {

    private static final int MAGIC = 0xCAFEBABE;

    /** A method that the class refers to; the owner in internal form, {@code java/lang/String}. */
    record MethodCall(String owner, String method) {}

    private record Pair(int first, int second) {}

    private final Object[] constants;
    private final List<Pair> methodReferences = new ArrayList<>();

    private ClassConstants(int count) {
        this.constants = new Object[count];
    }

    static ClassConstants read(byte[] classFile) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            if (in.readInt() != MAGIC) {
                return new ClassConstants(0);
            }
            in.skipNBytes(4);
            ClassConstants pool = new ClassConstants(in.readUnsignedShort());
            for (int index = 1; index < pool.constants.length; index++) {
                index += pool.readConstant(in, index);
            }
            return pool;
        }
    }

    /** Reads one constant and returns how many further entries it takes up. */
    private int readConstant(DataInputStream in, int index) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> constants[index] = in.readUTF();
            case 7 -> constants[index] = in.readUnsignedShort();
            case 10, 11 -> methodReferences.add(new Pair(in.readUnsignedShort(), in.readUnsignedShort()));
            case 12 -> constants[index] = new Pair(in.readUnsignedShort(), in.readUnsignedShort());
            case 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 3, 4, 9, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> {
                in.skipNBytes(8);
                return 1;
            }
            default -> throw new IOException("Unknown constant pool tag " + tag);
        }
        return 0;
    }

    List<MethodCall> methodCalls() {
        return methodReferences.stream().map(this::methodCall).toList();
    }

    private MethodCall methodCall(Pair reference) {
        int ownerName = (Integer) constants[reference.first()];
        Pair nameAndType = (Pair) constants[reference.second()];
        return new MethodCall((String) constants[ownerName], (String) constants[nameAndType.first()]);
    }
}

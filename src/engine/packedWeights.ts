/**
 * A model's weight matrices in the layout of the products. Copies are made when they are first
 * asked for and are shared by all runs of the model; whoever changes weights calls `refresh`.
 */
import { copyNumbers, copyTransposed, emptyRows, type Rows } from './matrix.ts';
import type { Model } from './model.ts';

export class PackedWeights {
  private readonly straight = new Map<string, Rows>();
  private readonly transposed = new Map<string, Rows>();

  constructor(private readonly model: Model) {}

  /** The tensor [rows, columns] as it is: what the way back multiplies by. */
  rowsOf(name: string, columns: number): Rows {
    const known = this.straight.get(name);
    if (known !== undefined) return known;
    const { data } = this.model.tensors[name]!;
    const rows = emptyRows(data.length / columns, columns);
    this.straight.set(name, rows);
    copyNumbers(rows.numbers, 0, data, 0, data.length);
    return rows;
  }

  /** The tensor [rows, columns] as [columns, rows]: what the forward pass multiplies by. */
  transposedOf(name: string, columns: number): Rows {
    const known = this.transposed.get(name);
    if (known !== undefined) return known;
    const { data } = this.model.tensors[name]!;
    const rows = emptyRows(columns, data.length / columns);
    this.transposed.set(name, rows);
    copyTransposed(rows, data);
    return rows;
  }

  /** Copies the weights anew, after they have changed. */
  refresh(): void {
    for (const [name, { numbers }] of this.straight) {
      const { data } = this.model.tensors[name]!;
      copyNumbers(numbers, 0, data, 0, data.length);
    }
    for (const [name, rows] of this.transposed) {
      copyTransposed(rows, this.model.tensors[name]!.data);
    }
  }
}
